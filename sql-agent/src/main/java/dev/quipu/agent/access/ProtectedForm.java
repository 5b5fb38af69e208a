package dev.quipu.agent.access;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Protection;
import dev.quipu.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the query that stands in the place of a protected table. */
final class ProtectedForm {
    /**
     * No condition of a query is evaluated below a LIMIT, for that would change which rows it lets through. Without it an
     * engine may evaluate the asker's condition on rows before the row rule, and tell of them by failing on them.
     */
    private static final String BARRIER = " LIMIT " + Long.MAX_VALUE;

    private ProtectedForm() {}

    /** @param shown the columns that are shown, each with the expression of its mask or, without one, nothing */
    static String of(
            Table table, List<Column> shown, Map<String, String> masks, Optional<RowRule> rule, Catalog source) {
        Dialect dialect = source.dialect();
        String columns = shown.stream()
                .map(column -> {
                    String name = Quoting.name(column.name(), dialect);
                    return masks.containsKey(column.name()) ? masks.get(column.name()) + " AS " + name : name;
                })
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + " FROM "
                + rule.map(given -> rows(table, given, source)).orElseGet(() -> Quoting.table(table.name(), source))
                + " AS " + Protection.MARK + ")";
    }

    /** The rule stands alone with the table, where it can see no column but the table's. */
    private static String rows(Table table, RowRule rule, Catalog source) {
        Dialect dialect = source.dialect();
        String name = Quoting.name(table.name().table(), dialect);
        return "(SELECT * FROM " + Quoting.table(table.name(), source) + " AS " + name + " WHERE (" + rule.predicate()
                + "\n)" + (dialect == Dialect.DUCKDB ? BARRIER : "") + ")";
    }
}
