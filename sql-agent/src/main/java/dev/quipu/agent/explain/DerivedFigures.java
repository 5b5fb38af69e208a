package dev.quipu.agent.explain;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.explain.WrittenFigure.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Works out what a figure may be that stands in no cell: sums, means, differences, shares, changes. */
final class DerivedFigures {
    /** With more rows, only neighbours, ends and extremes are compared: some pair of very many fits anything. */
    private static final int ALL_PAIRS = 12;

    private record Pair(double left, double right) {}

    private final ResultTable result;
    private final List<List<Double>> columns;

    DerivedFigures(ResultTable result, List<List<Double>> columns) {
        this.result = result;
        this.columns = columns;
    }

    /** In words what the figure is; empty when nothing fits. */
    Optional<String> explain(WrittenFigure figure) {
        if (!result.truncated()) {
            for (int column = 0; column < columns.size(); column++) {
                Optional<String> found = ofColumn(figure, column);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return ofPairs(figure);
    }

    private Optional<String> ofColumn(WrittenFigure figure, int column) {
        List<Double> values =
                columns.get(column).stream().filter(value -> !value.isNaN()).toList();
        String name = result.columns().get(column).name();
        if (values.size() < 2) {
            return Optional.empty();
        }
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        if (figure.form() == Form.PERCENT) {
            for (double value : values) {
                if (sum != 0 && figure.means(100 * value / sum)) {
                    return Optional.of("a share of all " + name);
                }
            }
            return partial(figure, values, 100 / sum, "the share of the first %d of all " + name);
        }
        if (figure.means(sum)) {
            return Optional.of("the sum of " + name);
        }
        if (figure.means(sum / values.size())) {
            return Optional.of("the mean of " + name);
        }
        return partial(figure, values, 1, "the sum of " + name + " of the first %d rows");
    }

    private static Optional<String> partial(WrittenFigure figure, List<Double> values, double factor, String words) {
        double sum = 0;
        for (int index = 0; index < values.size(); index++) {
            sum += values.get(index);
            if (index > 0 && Double.isFinite(factor) && figure.means(sum * factor)) {
                return Optional.of(String.format(Locale.ROOT, words, index + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofPairs(WrittenFigure figure) {
        for (Pair pair : pairs()) {
            Optional<String> found = ofPair(figure, pair.left(), pair.right());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofPair(WrittenFigure figure, double left, double right) {
        String of = " of " + shown(left) + " and " + shown(right);
        return switch (figure.form()) {
            case PERCENT -> {
                if (left != 0 && figure.means(100 * (right - left) / left)) {
                    yield Optional.of("the change from " + shown(left) + " to " + shown(right));
                }
                if (right != 0 && figure.means(100 * (left - right) / right)) {
                    yield Optional.of("the change from " + shown(right) + " to " + shown(left));
                }
                boolean share = (right != 0 && figure.means(100 * left / right))
                        || (left != 0 && figure.means(100 * right / left));
                yield share ? Optional.of("the share" + of) : Optional.empty();
            }
            case RATIO -> {
                boolean ratio = (right != 0 && figure.means(left / right)) || (left != 0 && figure.means(right / left));
                yield ratio ? Optional.of("the ratio" + of) : Optional.empty();
            }
            case NUMBER -> {
                if (figure.means(left - right)) {
                    yield Optional.of("the difference" + of);
                }
                yield figure.means(left + right) ? Optional.of("the sum" + of) : Optional.empty();
            }
            case DATE_PART, DAY -> Optional.empty();
        };
    }

    /** Cells of one column or of one row that a reader may compare. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (List<Double> column : columns) {
            List<Double> values =
                    column.stream().filter(value -> !value.isNaN()).toList();
            boolean all = values.size() <= ALL_PAIRS;
            for (int left = 0; left < values.size(); left++) {
                for (int right = left + 1; right < values.size() && (all || right == left + 1); right++) {
                    pairs.add(new Pair(values.get(left), values.get(right)));
                }
            }
            if (!all) {
                pairs.add(new Pair(values.get(0), values.get(values.size() - 1)));
                pairs.add(new Pair(
                        values.stream().min(Double::compare).orElseThrow(),
                        values.stream().max(Double::compare).orElseThrow()));
            }
        }
        int rows = Math.min(ALL_PAIRS, result.rows().size());
        for (int row = 0; row < rows; row++) {
            for (int left = 0; left < columns.size(); left++) {
                for (int right = left + 1; right < columns.size(); right++) {
                    pairs.add(new Pair(
                            columns.get(left).get(row), columns.get(right).get(row)));
                }
            }
        }
        return pairs;
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
