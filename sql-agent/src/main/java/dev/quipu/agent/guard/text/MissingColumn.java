package dev.quipu.agent.guard.text;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column that, by the text alone, plainly is in none of the tables where it is looked up. What is not plain is left to
 * the source, which binds the query.
 *
 * @param tables at least one
 */
public record MissingColumn(String name, List<Table> tables) {
    public MissingColumn {
        tables = List.copyOf(tables);
    }

    /** A column that the engine adds to a table without the catalog's knowing. */
    @FunctionalInterface
    public interface AddedColumn {
        boolean isIn(Table table, String column);
    }

    /** @param path the name in its parts; of more than two nothing is said */
    public static Optional<MissingColumn> find(
            List<String> path, ColumnScope scope, Visible visible, AddedColumn added) {
        return switch (path.size()) {
            case 1 -> plain(path.get(0), scope, visible, added);
            case 2 -> qualified(path.get(0), path.get(1), scope, visible, added);
            default -> Optional.empty();
        };
    }

    private static Optional<MissingColumn> plain(String name, ColumnScope scope, Visible visible, AddedColumn added) {
        List<ColumnScope.Source> sources = scope.sources();
        if (scope.isOpen() || sources.isEmpty() || scope.names(name)) {
            return Optional.empty();
        }
        List<Table> tables = new ArrayList<>();
        for (ColumnScope.Source source : sources) {
            Optional<Table> table = visible.table(source.path());
            if (table.isEmpty() || source.name().equalsIgnoreCase(name)) {
                return Optional.empty();
            }
            tables.add(table.get());
        }
        return of(name, tables, added);
    }

    private static Optional<MissingColumn> qualified(
            String alias, String name, ColumnScope scope, Visible visible, AddedColumn added) {
        List<ColumnScope.Source> sources = scope.sources();
        boolean mayBeField = scope.names(alias)
                || sources.stream()
                        .map(source -> visible.table(source.path()))
                        .anyMatch(table -> table.isEmpty() || has(table.get(), alias, added));
        if (mayBeField) {
            return Optional.empty();
        }
        List<Table> named = sources.stream()
                .filter(source -> source.name().equalsIgnoreCase(alias))
                .flatMap(source -> visible.table(source.path()).stream())
                .toList();
        return of(name, named, added);
    }

    private static Optional<MissingColumn> of(String name, List<Table> tables, AddedColumn added) {
        boolean missing = !tables.isEmpty() && tables.stream().noneMatch(table -> has(table, name, added));
        return missing ? Optional.of(new MissingColumn(name, tables)) : Optional.empty();
    }

    private static boolean has(Table table, String column, AddedColumn added) {
        return table.column(column).isPresent() || added.isIn(table, column);
    }

    /** What is wrong and what to write instead. */
    public Wording.Words words() {
        List<String> names = tables.stream()
                .map(table -> "`" + table.name().table() + "`")
                .distinct()
                .toList();
        String instead = NearestName.of(name, tables.stream().flatMap(MissingColumn::columns))
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElseGet(() -> "use a column of the table: "
                        + String.join(", ", columns(tables.get(0)).limit(8).toList()));
        return new Wording.Words("unknown column `" + name + "` in " + String.join(", ", names), instead);
    }

    private static Stream<String> columns(Table table) {
        return table.columns().stream().map(Column::name);
    }
}
