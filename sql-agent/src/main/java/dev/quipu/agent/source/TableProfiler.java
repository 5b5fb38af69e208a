package dev.quipu.agent.source;

import dev.quipu.agent.source.TableReading.ColumnReading;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.ValueCount;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the rows of one table: counts, bounds and frequent values of its columns, in at most five queries. */
final class TableProfiler {
    private final RowQueries ofTables;
    private final RowQueries ofViews;
    private final Sampling sampling;
    private final TextLooks textLooks;

    TableProfiler(Connection connection, Sampling sampling, NameRoles roles, int secondsForAView) {
        this.ofTables = new RowQueries(connection, 0);
        this.ofViews = new RowQueries(connection, secondsForAView);
        this.sampling = sampling;
        this.textLooks = new TextLooks(roles);
    }

    TableReading read(TableShape shape) throws SQLException {
        RowQueries queries = shape.view() ? ofViews : ofTables;
        long rows = ColumnCounts.rows(queries, shape.name());
        boolean sampled = sampling.applies(rows);
        String from = sampling.from(shape.name(), shape.view(), rows);
        List<ColumnCounts> counts =
                sampled ? ColumnCounts.ofSample(queries, shape, from) : ColumnCounts.ofAll(queries, shape, rows);
        List<TextLook> looks = textLooks.of(queries, shape, counts, from);
        List<List<ValueCount>> values = FrequentValues.of(queries, shape, counts, looks, from);
        List<ColumnReading> readings = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            readings.add(new ColumnReading(profile(counts.get(index), values.get(index), sampled), looks.get(index)));
        }
        return new TableReading(rows, readings);
    }

    private static ColumnProfile profile(ColumnCounts counts, List<ValueCount> values, boolean sampled) {
        boolean complete = !sampled && !values.isEmpty() && values.size() == counts.distinct();
        return new ColumnProfile(
                counts.nonNull(), counts.distinct(), counts.minimum(), counts.maximum(), values, complete);
    }
}
