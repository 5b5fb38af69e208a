package dev.quipu.agent.warehouse;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a proved query into one of ours that ends after the rows that are wanted and one more, which tells that there
 * were more. Columns go by number inside, because the analyst's names may occur twice; what a cell cannot hold is
 * printed by the engine, and no text leaves it that is longer than a cell by more than the character that tells so.
 */
final class WrappedQuery {
    private WrappedQuery() {}

    static String of(String sql, List<ColumnCells> columns, ResultLimits limits) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String name = "c" + index;
            names.add(name);
            values.add(value(columns.get(index), name, limits));
        }
        // the line breaks keep a comment at the end of the analyst's text from reaching ours
        return "SELECT " + String.join(", ", values) + " FROM (\n" + sql + "\n) AS _q(" + String.join(", ", names)
                + ") LIMIT " + (limits.rows() + 1L);
    }

    /** The same rows under their own names, for EXPLAIN: what the engine would stop early is not read in full. */
    static String explained(String sql, ResultLimits limits) {
        return "EXPLAIN (FORMAT json) SELECT * FROM (\n" + sql + "\n) AS _q LIMIT " + (limits.rows() + 1L);
    }

    private static String value(ColumnCells column, String name, ResultLimits limits) {
        if (column.isPlain() && !column.isText()) {
            return name;
        }
        String text = column.isText() ? name : "CAST(" + name + " AS VARCHAR)";
        return "left(" + text + ", " + (limits.bytesPerCell() + 1L) + ")";
    }
}
