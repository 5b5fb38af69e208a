package dev.quipu.agent.model;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A result as the model reads it: compact, within a size, and only what it may see. */
final class RowsText {
    private static final int MOST_CHARACTERS = 5_000;
    private static final int LONGEST_CELL = 100;
    private static final int DIGITS = 12;

    private final Screen screen;

    RowsText(Screen screen) {
        this.screen = screen;
    }

    String of(ResultTable result) {
        int rows = result.rows().size();
        String count = rows + (rows == 1 ? " row" : " rows") + (result.truncated() ? ", cut off there" : "");
        String columns = result.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(" | "));
        if (!screen.showsRows()) {
            return count + "\n" + columns;
        }
        StringBuilder text = new StringBuilder(columns);
        int shown = 0;
        for (List<@Nullable Object> row : result.rows()) {
            String line = "\n" + line(result.columns(), row);
            if (text.length() + line.length() > MOST_CHARACTERS) {
                break;
            }
            text.append(line);
            shown++;
        }
        String part = shown < rows ? "; the first " + shown + " are shown, aggregate in SQL for figures of all" : "";
        return count + part + "\n" + text;
    }

    private String line(List<ResultColumn> columns, List<@Nullable Object> row) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            cells.add(cell(columns.get(index).name(), row.get(index)));
        }
        return String.join(" | ", cells);
    }

    private String cell(String column, @Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Number number) {
            return screen.value(column, number(number));
        }
        String text = value.toString().replaceAll("\\s+", " ");
        String cut = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
        return screen.value(column, cut);
    }

    private static String number(Number number) {
        boolean floating = number instanceof Double || number instanceof Float;
        if (!floating || !Double.isFinite(number.doubleValue())) {
            return number.toString();
        }
        return BigDecimal.valueOf(number.doubleValue())
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
