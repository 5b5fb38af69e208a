package dev.quipu.agent.source;

import dev.quipu.catalog.TableName;
import java.util.List;

/** A table as the engine describes it, before anyone has looked at its rows. */
record TableShape(TableName name, boolean view, String comment, List<ColumnShape> columns) {
    TableShape {
        columns = List.copyOf(columns);
    }

    /** A column as the engine describes it. */
    record ColumnShape(String name, String type, boolean nullable, String comment) {
        ValueClass valueClass() {
            return ValueClass.of(type);
        }
    }
}
