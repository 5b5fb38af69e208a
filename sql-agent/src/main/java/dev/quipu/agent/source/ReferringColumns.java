package dev.quipu.agent.source;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.util.List;

/** A number that refers to the row of another table is no quantity, whatever its name. */
final class ReferringColumns {
    private ReferringColumns() {}

    /** The tables with every number that belongs to a foreign key made an identifier. */
    static List<Table> mark(List<Table> tables, List<ForeignKey> keys) {
        return tables.stream().map(table -> mark(table, keys)).toList();
    }

    private static Table mark(Table table, List<ForeignKey> keys) {
        List<Column> columns = table.columns().stream()
                .map(column -> refers(table, column, keys) ? identifier(column) : column)
                .toList();
        return new Table(
                table.name(),
                table.view(),
                table.comment(),
                table.rows(),
                columns,
                table.primaryKey(),
                table.keyDeclared());
    }

    private static boolean refers(Table table, Column column, List<ForeignKey> keys) {
        return column.kind() == ColumnKind.NUMBER
                && keys.stream()
                        .anyMatch(key ->
                                key.from().equals(table.name()) && key.columns().contains(column.name()));
    }

    private static Column identifier(Column column) {
        return new Column(
                column.name(),
                column.type(),
                ColumnKind.IDENTIFIER,
                column.nullable(),
                column.comment(),
                column.profile());
    }
}
