package dev.quipu.agent.source;

import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many values a column holds and between which they lie.
 *
 * @param nonNull rows of the whole table with a value
 * @param distinct different values of the whole table; an estimate when the table was sampled
 * @param present rows with a value among those looked at
 * @param minimum smallest value as text, cut to {@value #LONGEST} characters
 * @param maximum largest value as text, cut likewise
 */
record ColumnCounts(long nonNull, long distinct, long present, String minimum, String maximum) {
    private static final int LONGEST = 200;

    private static final String DISTINCT = "count(DISTINCT %s)";
    /** The same number; four times as fast as long as the values of all columns fit into memory with ease. */
    private static final String DISTINCT_OF_FEW = "len(list_distinct(list(%s)))";

    private static final long FEW = 10_000;

    /** One pass over the whole table. */
    static List<ColumnCounts> ofAll(RowQueries queries, TableShape shape, long rows) throws SQLException {
        return query(queries, shape, rows > FEW ? DISTINCT : DISTINCT_OF_FEW, Quoted.table(shape.name()));
    }

    /**
     * One cheap pass over the whole table and a thorough one over its sample.
     *
     * <p>The number of different values is HyperLogLog's estimate, mended by the sample where that knows better: a
     * column without a repeated value in the sample passes for unique, a column that the sample knows by heart has the
     * sample's number.
     */
    static List<ColumnCounts> ofSample(RowQueries queries, TableShape shape, String sample) throws SQLException {
        List<ColumnCounts> whole = query(queries, shape, "approx_count_distinct(%s)", Quoted.table(shape.name()));
        List<ColumnCounts> part = query(queries, shape, DISTINCT, sample);
        List<ColumnCounts> counts = new ArrayList<>();
        for (int index = 0; index < whole.size(); index++) {
            ColumnCounts all = whole.get(index);
            ColumnCounts some = part.get(index);
            counts.add(new ColumnCounts(all.nonNull, estimate(all, some), some.nonNull, all.minimum, all.maximum));
        }
        return counts;
    }

    private static long estimate(ColumnCounts all, ColumnCounts some) {
        if (some.nonNull > 0 && some.distinct == some.nonNull && all.distinct > 0.8 * all.nonNull) {
            return all.nonNull;
        }
        if (some.distinct * 1.1 >= all.distinct) {
            return some.distinct;
        }
        return Math.min(all.distinct, Math.max(0, all.nonNull - 1));
    }

    private static List<ColumnCounts> query(RowQueries queries, TableShape shape, String distinct, String from)
            throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (ColumnShape column : shape.columns()) {
            sql.append(aggregates(column, distinct)).append(", ");
        }
        sql.append("NULL FROM ").append(from);
        try (Statement statement = queries.statement();
                ResultSet row = statement.executeQuery(sql.toString())) {
            row.next();
            List<ColumnCounts> counts = new ArrayList<>();
            for (int first = 1; first <= 4 * shape.columns().size(); first += 4) {
                long nonNull = row.getLong(first);
                counts.add(new ColumnCounts(
                        nonNull,
                        row.getLong(first + 1),
                        nonNull,
                        text(row.getString(first + 2)),
                        text(row.getString(first + 3))));
            }
            return counts;
        }
    }

    private static String aggregates(ColumnShape column, String distinct) {
        String name = Quoted.name(column.name());
        if (!column.valueClass().plain()) {
            return "count(" + name + "), 0, NULL, NULL";
        }
        // an ENUM is ordered by its definition, so its text is compared instead
        String value = column.valueClass() == ValueClass.TEXT ? "CAST(" + name + " AS VARCHAR)" : name;
        return "count(" + name + "), " + distinct.formatted(name) + ", left(CAST(min(" + value + ") AS VARCHAR), "
                + LONGEST + "), left(CAST(max(" + value + ") AS VARCHAR), " + LONGEST + ")";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static long rows(RowQueries queries, TableName table) throws SQLException {
        try (Statement statement = queries.statement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + Quoted.table(table))) {
            row.next();
            return row.getLong(1);
        }
    }
}
