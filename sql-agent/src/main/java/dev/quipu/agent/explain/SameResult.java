package dev.quipu.agent.explain;

import dev.quipu.agent.answer.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares results as a reader would: values only, whatever the order of rows and the names of columns. */
public final class SameResult {
    private static final MathContext FIVE_FIGURES = new MathContext(6);

    private SameResult() {}

    /** Whether both show the same values. */
    public static boolean of(ResultTable a, ResultTable b) {
        return a.rows().size() == b.rows().size() && texts(a).equals(texts(b));
    }

    private static List<String> texts(ResultTable table) {
        List<String> rows = new ArrayList<>();
        for (List<?> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            cells.sort(null);
            rows.add(String.join("\u0001", cells));
        }
        rows.sort(null);
        return rows;
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof Number number) {
            double value = number.doubleValue();
            return Double.isFinite(value)
                    ? new BigDecimal(value)
                            .round(FIVE_FIGURES)
                            .stripTrailingZeros()
                            .toPlainString()
                    : Double.toString(value);
        }
        return Objects.toString(cell);
    }
}
