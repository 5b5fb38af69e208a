package dev.quipu.bot.console;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.explain.CutWords;
import dev.quipu.agent.explain.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as aligned text: numbers to the right and never cut, long texts cut, as many columns as fit. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST_TEXT = 8;

    private record Column(String name, List<String> cells, boolean numbers, int width) {
        Column cutTo(int newWidth) {
            return new Column(name, cells, numbers, newWidth);
        }
    }

    private final Figures figures;
    private final int screenWidth;
    private final int rowsShown;

    TextTable(Figures figures, int screenWidth, int rowsShown) {
        this.figures = figures;
        this.screenWidth = screenWidth;
        this.rowsShown = rowsShown;
    }

    List<String> lines(ResultTable result, Ink ink) {
        List<Column> all = columns(result);
        List<Column> columns = fitting(all);
        int rows = Math.min(rowsShown, result.rows().size());
        List<String> lines = new ArrayList<>();
        lines.add(ink.strong(line(columns, -1)));
        lines.add(ink.faint(String.join(
                GAP, columns.stream().map(column -> "─".repeat(column.width())).toList())));
        for (int row = 0; row < rows; row++) {
            lines.add(line(columns, row));
        }
        notes(result, rows, all.size() - columns.size()).forEach(note -> lines.add(ink.faint(note)));
        return lines;
    }

    private List<String> notes(ResultTable result, int rows, int columnsLeftOut) {
        List<String> notes = new ArrayList<>();
        int left = result.rows().size() - rows;
        if (left > 0) {
            notes.add("… " + figures.count(left, "more row", "more rows") + "; quipu ask --csv shows all");
        }
        if (columnsLeftOut > 0) {
            notes.add("… " + figures.count(columnsLeftOut, "more column", "more columns")
                    + "; quipu ask --csv shows all");
        }
        notes.addAll(new CutWords(figures).of(result));
        return notes;
    }

    private List<Column> columns(ResultTable result) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < result.columns().size(); index++) {
            columns.add(column(result, index));
        }
        return columns;
    }

    private Column column(ResultTable result, int index) {
        ResultColumn column = result.columns().get(index);
        String name = Printable.text(column.name()).replace('\n', ' ');
        List<@Nullable Object> values = new ArrayList<>();
        for (List<@Nullable Object> row :
                result.rows().subList(0, Math.min(rowsShown, result.rows().size()))) {
            values.add(row.get(index));
        }
        List<String> cells = figures.cells(values, column);
        boolean numbers =
                !values.isEmpty() && values.stream().allMatch(value -> value == null || value instanceof Number);
        int width = cells.stream().mapToInt(Printable::width).max().orElse(0);
        return new Column(name, cells, numbers, Math.max(width, Printable.width(name)));
    }

    /** Takes room from the widest text columns first; what still does not fit is left out from the right. */
    private List<Column> fitting(List<Column> all) {
        List<Column> columns = new ArrayList<>(all);
        while (tooWide(columns)) {
            int widest = widestText(columns);
            if (widest >= 0) {
                columns.set(
                        widest, columns.get(widest).cutTo(columns.get(widest).width() - 1));
            } else if (columns.size() > 1) {
                columns.remove(columns.size() - 1);
            } else {
                break;
            }
        }
        return columns;
    }

    private boolean tooWide(List<Column> columns) {
        int gaps = GAP.length() * (columns.size() - 1);
        return columns.stream().mapToInt(Column::width).sum() + gaps > screenWidth;
    }

    private static int widestText(List<Column> columns) {
        int widest = -1;
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            boolean wider = widest < 0 || column.width() > columns.get(widest).width();
            if (!column.numbers() && column.width() > NARROWEST_TEXT && wider) {
                widest = index;
            }
        }
        return widest;
    }

    /** @param row -1 for the names of the columns */
    private static String line(List<Column> columns, int row) {
        StringBuilder line = new StringBuilder();
        for (Column column : columns) {
            String cell = row < 0 ? column.name() : column.cells().get(row);
            line.append(line.isEmpty() ? "" : GAP);
            line.append(Printable.padded(Printable.cut(cell, column.width()), column.width(), column.numbers()));
        }
        return line.toString().stripTrailing();
    }
}
