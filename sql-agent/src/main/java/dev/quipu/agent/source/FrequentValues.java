package dev.quipu.agent.source;

import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.ValueCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The most frequent values of a table's text columns, in one query. */
final class FrequentValues {
    private static final int MOST_DISTINCT = 50_000;
    private static final int MOST_VALUES = 20_000;
    private static final int LONGEST = 80;

    private FrequentValues() {}

    /** For each column its values, most frequent first and ties by text; none for columns that are not worth it. */
    static List<List<ValueCount>> of(
            RowQueries queries, TableShape shape, List<ColumnCounts> counts, List<TextLook> looks, String from)
            throws SQLException {
        List<List<ValueCount>> values = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < shape.columns().size(); index++) {
            values.add(new ArrayList<>());
            if (worthListing(shape.columns().get(index), counts.get(index), looks.get(index))) {
                parts.add("SELECT * FROM (" + list(index, shape.columns().get(index), from) + ")");
            }
        }
        if (parts.isEmpty()) {
            return values;
        }
        String sql = String.join(" UNION ALL ", parts) + " ORDER BY place, occurrences DESC, entry";
        try (Statement statement = queries.statement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.get(row.getInt(1)).add(new ValueCount(row.getString(2), row.getLong(3)));
            }
        }
        return values;
    }

    private static boolean worthListing(ColumnShape column, ColumnCounts counts, TextLook look) {
        return column.valueClass() == ValueClass.TEXT
                && look == TextLook.PLAIN
                && counts.distinct() > 0
                && counts.distinct() <= MOST_DISTINCT;
    }

    private static String list(int index, ColumnShape column, String from) {
        String value = "CAST(" + Quoted.name(column.name()) + " AS VARCHAR)";
        return "SELECT " + index + " AS place, " + value + " AS entry, count(*) AS occurrences FROM " + from
                + " WHERE length(" + value + ") BETWEEN 1 AND " + LONGEST
                + " GROUP BY entry ORDER BY occurrences DESC, entry LIMIT " + MOST_VALUES;
    }
}
