package dev.quipu.agent.explain;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says a result in plain words without knowing the question. Safe for use by several threads. */
public final class ResultWords {
    private static final int COLUMNS = 4;
    private static final int LONGEST = 80;

    private final Figures figures;

    public ResultWords(Figures figures) {
        this.figures = Objects.requireNonNull(figures, "figures is null");
    }

    /** One sentence with the only row, or with the number of rows and the first. */
    public String headline(ResultTable result) {
        int rows = result.rows().size();
        if (rows == 0) {
            return "No rows.";
        }
        String first = row(result.columns(), result.rows().get(0));
        if (rows == 1) {
            return first + ".";
        }
        String count = (result.truncated() ? "More than " : "") + figures.count(rows, "row", "rows");
        return count + "; the first: " + first + ".";
    }

    private String row(List<ResultColumn> columns, List<@Nullable Object> row) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < Math.min(COLUMNS, columns.size()); index++) {
            ResultColumn column = columns.get(index);
            String cell = figures.cell(row.get(index), column);
            String cut = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
            parts.add(words(column.name()) + " " + cut);
        }
        String more = columns.size() > COLUMNS ? ", …" : "";
        return String.join(", ", parts) + more;
    }

    private static String words(String column) {
        return column.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
