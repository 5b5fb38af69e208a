package dev.quipu.agent.source;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.util.List;

/** What joins say of the columns that they join: a number there is no quantity, and a target names its row. */
final class JoinedColumns {
    private JoinedColumns() {}

    /** The tables with joined numbers made identifiers, and with a key where a join found one. */
    static List<Table> mark(List<Table> tables, List<ForeignKey> keys) {
        return tables.stream().map(table -> mark(table, keys)).toList();
    }

    private static Table mark(Table table, List<ForeignKey> keys) {
        List<Column> columns = table.columns().stream()
                .map(column -> isQuantity(column) && joined(table, column, keys) ? identifier(column) : column)
                .toList();
        return new Table(
                table.name(),
                table.view(),
                table.comment(),
                table.rows(),
                columns,
                table.primaryKey().isEmpty() ? target(table, keys) : table.primaryKey(),
                table.keyDeclared());
    }

    private static boolean isQuantity(Column column) {
        return column.kind() == ColumnKind.NUMBER;
    }

    private static boolean joined(Table table, Column column, List<ForeignKey> keys) {
        return keys.stream()
                .anyMatch(key -> (key.from().equals(table.name())
                                && key.columns().contains(column.name()))
                        || (key.to().equals(table.name()) && key.targets().contains(column.name())));
    }

    private static List<String> target(Table table, List<ForeignKey> keys) {
        return keys.stream()
                .filter(key -> key.to().equals(table.name()) && key.targets().size() == 1)
                .findFirst()
                .map(ForeignKey::targets)
                .orElse(List.of());
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
