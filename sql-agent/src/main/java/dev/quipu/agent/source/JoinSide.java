package dev.quipu.agent.source;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.util.List;

/**
 * A column as one end of a possible join.
 *
 * @param tableForms the ways to read the table's name, as stems
 * @param columnForms the ways to read the column's name, as stems
 * @param declared true when the column already belongs to a declared foreign key
 */
record JoinSide(
        Table table, Column column, List<List<String>> tableForms, List<List<String>> columnForms, boolean declared) {
    ValueClass valueClass() {
        return ValueClass.of(column.type());
    }

    boolean primaryKey() {
        return table.primaryKey().equals(List.of(column.name()));
    }

    boolean unique() {
        return (primaryKey() && table.keyDeclared()) || KeyFinder.unique(column, table.rows());
    }

    /** False also for a key that was found in so few rows that chance may have made it. */
    boolean firmKey() {
        return primaryKey() && (table.keyDeclared() || table.rows() >= JoinSides.ENOUGH_ROWS);
    }

    boolean empty() {
        return column.profile().nonNull() == 0;
    }

    long distinct() {
        return column.profile().distinct();
    }

    /**
     * True when the values are so far apart that another column cannot hold them by chance: text that is no number, or
     * numbers spread over more than three times as many as there are.
     */
    boolean sparse() {
        try {
            double range = Double.parseDouble(column.profile().maximum())
                    - Double.parseDouble(column.profile().minimum())
                    + 1;
            return range > 3.0 * distinct();
        } catch (NumberFormatException e) {
            return valueClass() != ValueClass.NUMBER;
        }
    }

    /** An inferred key from this side to the other. */
    ForeignKey to(JoinSide target, double weight) {
        return new ForeignKey(
                table.name(),
                List.of(column.name()),
                target.table.name(),
                List.of(target.column.name()),
                ForeignKey.Origin.INFERRED,
                weight);
    }

    String place() {
        return table.name() + "." + column.name();
    }
}
