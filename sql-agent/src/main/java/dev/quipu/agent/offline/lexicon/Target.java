package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.query.Expression;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.List;

/** What a word may stand for. */
public sealed interface Target {
    record TableTarget(Table table) implements Target {
        @Override
        public TableName home() {
            return table.name();
        }
    }

    record ColumnTarget(Table table, Column column) implements Target {
        @Override
        public TableName home() {
            return table.name();
        }
    }

    /**
     * A value that stands in a column.
     *
     * @param values all values of the column that the words may mean
     */
    record ValueTarget(Table table, Column column, String value, List<String> values) implements Target {
        public ValueTarget {
            values = List.copyOf(values);
        }

        ValueTarget(Table table, Column column, String value) {
            this(table, column, value, List.of(value));
        }

        @Override
        public TableName home() {
            return table.name();
        }
    }

    /** A figure that the schema holds under no name of its own, such as price by quantity. */
    record MeasureTarget(Table table, Expression expression, String name) implements Target {
        @Override
        public TableName home() {
            return table.name();
        }
    }

    /** The table to which it belongs. */
    TableName home();

    /** A text that orders targets and tells them apart. */
    default String id() {
        if (this instanceof ColumnTarget target) {
            return home() + "." + target.column().name();
        } else if (this instanceof ValueTarget target) {
            return home() + "." + target.column().name() + "=" + target.value();
        } else if (this instanceof MeasureTarget target) {
            return home() + "#" + target.name() + target.expression();
        }
        return home().toString();
    }
}
