package dev.quipu.agent.source;

import dev.quipu.catalog.ColumnProfile;
import java.util.List;

/**
 * What the rows of a table say.
 *
 * @param columns in the order of the table's columns
 */
record TableReading(long rows, List<ColumnReading> columns) {
    TableReading {
        columns = List.copyOf(columns);
    }

    /** What the rows say of one column. */
    record ColumnReading(ColumnProfile profile, TextLook look) {}

    /** The reading of a table whose rows could not be read. */
    static TableReading unknown(TableShape shape) {
        return new TableReading(
                0,
                shape.columns().stream()
                        .map(column -> new ColumnReading(ColumnProfile.UNKNOWN, TextLook.PLAIN))
                        .toList());
    }
}
