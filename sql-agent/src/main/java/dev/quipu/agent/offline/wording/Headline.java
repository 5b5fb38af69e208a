package dev.quipu.agent.offline.wording;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.offline.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer in one sentence, with its figures as people write them. */
public final class Headline {
    private final Figures figures;

    public Headline(Figures figures) {
        this.figures = figures;
    }

    public String of(Query query, ResultTable result) {
        int rows = result.rows().size();
        if (rows == 0) {
            return "Nothing found.";
        }
        List<String> first = row(query, result, 0);
        if (rows == 1) {
            return String.join("; ", first) + ".";
        }
        String count = (result.truncated() ? "More than " : "") + figures.count(rows, "row", "rows");
        if (result.columns().size() == 1) {
            return count + ": " + some(result) + ".";
        }
        return count + "; " + lead(query) + String.join("; ", first) + ".";
    }

    private static String lead(Query query) {
        boolean ranked =
                !query.order().isEmpty() && query.order().get(0).expression().aggregates();
        if (!ranked) {
            return "the first: ";
        }
        return query.order().get(0).descending() ? "the largest: " : "the smallest: ";
    }

    private List<String> row(Query query, ResultTable result, int index) {
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> row = result.rows().get(index);
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            ResultColumn column = result.columns().get(i);
            String cell = figures.cell(row.get(i), column);
            boolean figure = i < query.outputs().size()
                    && query.outputs().get(i).expression().aggregates();
            if (figure || row.size() == 1) {
                parts.add(column.name().replace('_', ' ').strip() + '\t' + cell);
            } else {
                label.append(label.length() == 0 ? "" : " ").append(cell);
            }
        }
        parts.replaceAll(part -> part.replace("\t", label.length() > 0 ? " " : ": "));
        if (label.length() > 0 && parts.isEmpty()) {
            parts.add(label.toString());
        } else if (label.length() > 0) {
            parts.set(0, label + ": " + parts.get(0));
        } else {
            parts.set(0, sentence(parts.get(0)));
        }
        return parts;
    }

    private String some(ResultTable result) {
        List<String> cells = new ArrayList<>();
        for (List<@Nullable Object> row :
                result.rows().subList(0, Math.min(5, result.rows().size()))) {
            cells.add(figures.cell(row.get(0), result.columns().get(0)));
        }
        return String.join(", ", cells) + (result.rows().size() > 5 ? ", …" : "");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
