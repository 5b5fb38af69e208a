package dev.quipu.agent.guard.text;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the asker may see, by the names that SQL uses. */
public record Visible(Catalog catalog, CheckMode mode) {
    public boolean namesAreKnown() {
        return mode == CheckMode.WITH_CATALOG;
    }

    /**
     * The table of a whole qualified name: table, schema.table, database.schema.table, and in DuckDB database.table; Spark
     * looks for the last outside the default schema.
     */
    public Optional<Table> table(List<String> path) {
        return switch (path.size()) {
            case 1 -> table(catalog.defaultSchema(), path.get(0));
            case 2 ->
                table(path.get(0), path.get(1))
                        .or(() -> isDatabase(path.get(0)) && catalog.dialect() == Dialect.DUCKDB
                                ? table(catalog.defaultSchema(), path.get(1))
                                : Optional.empty());
            case 3 -> isDatabase(path.get(0)) ? table(path.get(1), path.get(2)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Table> table(String schema, String name) {
        return catalog.tables().stream()
                .filter(table -> AsciiCase.same(table.name().table(), name)
                        && AsciiCase.same(table.name().schema(), schema))
                .findFirst();
    }

    private boolean isDatabase(String name) {
        return AsciiCase.same(catalog.database(), name);
    }

    /** All tables as a query writes them: without the schema where that is the default. */
    public Stream<String> tableNames() {
        return catalog.tables().stream().map(this::written);
    }

    public String written(Table table) {
        boolean plain = table.name().schema().equalsIgnoreCase(catalog.defaultSchema());
        return plain ? table.name().table() : table.name().toString();
    }

    public boolean someColumnIsCalled(String name) {
        return catalog.tables().stream().anyMatch(table -> table.column(name).isPresent());
    }
}
