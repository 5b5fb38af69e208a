package dev.quipu.agent.warehouse;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a proved query into one of ours that ends after the rows that are wanted and one more, which tells that there
 * were more. Columns go by number inside, because the analyst's names may occur twice; what a cell cannot hold is
 * printed by the engine.
 */
final class WrappedQuery {
    private WrappedQuery() {}

    static String of(String sql, List<ColumnCells> columns, int rowLimit) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            String name = "c" + index;
            names.add(name);
            values.add(columns.get(index).isPlain() ? name : "CAST(" + name + " AS VARCHAR)");
        }
        // the line breaks keep a comment at the end of the analyst's text from reaching ours
        return "SELECT " + String.join(", ", values) + " FROM (\n" + sql + "\n) AS _q(" + String.join(", ", names)
                + ") LIMIT " + (rowLimit + 1L);
    }
}
