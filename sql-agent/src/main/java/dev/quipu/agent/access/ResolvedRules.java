package dev.quipu.agent.access;

import dev.quipu.agent.guard.text.NearestName;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of a role with the tables and columns of the source in the place of names; names that are none are told. */
final class ResolvedRules {
    private final Catalog catalog;
    private final Set<TableName> tables = new TreeSet<>();
    private final Map<TableName, Set<String>> hiddenColumns = new TreeMap<>();
    private final Map<TableName, String> rows = new TreeMap<>();
    private final Map<TableName, Map<String, Mask>> masks = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ResolvedRules(Catalog catalog) {
        this.catalog = catalog;
    }

    static ResolvedRules of(SourceRules rules, Catalog catalog) {
        ResolvedRules resolved = new ResolvedRules(catalog);
        for (String name : rules.tables()) {
            if (name.equals(SourceRules.ALL)) {
                catalog.tables().stream()
                        .filter(table -> !table.view())
                        .forEach(table -> resolved.tables.add(table.name()));
            } else {
                resolved.table(name).ifPresent(table -> resolved.tables.add(table.name()));
            }
        }
        rules.hiddenTables()
                .forEach(name -> resolved.table(name).ifPresent(table -> resolved.tables.remove(table.name())));
        rules.rows().forEach((name, rule) -> resolved.table(name).ifPresent(table -> resolved.row(table, name, rule)));
        rules.hiddenColumns().forEach(resolved::hide);
        rules.masks().forEach(resolved::mask);
        return resolved;
    }

    boolean shows(Table table) {
        return tables.contains(table.name());
    }

    boolean hides(Table table, Column column) {
        return hiddenColumns.getOrDefault(table.name(), Set.of()).contains(column.name());
    }

    Optional<Mask> mask(Table table, Column column) {
        return Optional.ofNullable(masks.getOrDefault(table.name(), Map.of()).get(column.name()));
    }

    Optional<String> row(Table table) {
        return Optional.ofNullable(rows.get(table.name()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void row(Table table, String name, String rule) {
        if (rows.put(table.name(), rule) != null) {
            problems.add(new Problem("two row rules are for the table " + name, "write one, with AND between both"));
        }
    }

    private void hide(String name) {
        column(
                name,
                (table, column) -> hiddenColumns
                        .computeIfAbsent(table.name(), unseen -> new TreeSet<>())
                        .add(column.name()));
    }

    private void mask(String name, Mask mask) {
        column(
                name,
                (table, column) -> masks.computeIfAbsent(table.name(), unseen -> new LinkedHashMap<>())
                        .put(column.name(), mask));
    }

    private interface OfColumn {
        void of(Table table, Column column);
    }

    private void column(String name, OfColumn found) {
        int point = name.lastIndexOf('.');
        if (point < 1) {
            problems.add(new Problem("the column " + name + " has no table", "write it as table.column"));
            return;
        }
        String columnName = name.substring(point + 1);
        table(name.substring(0, point))
                .ifPresent(table -> table.column(columnName)
                        .ifPresentOrElse(column -> found.of(table, column), () -> noColumn(table, columnName)));
    }

    private void noColumn(Table table, String name) {
        Stream<String> names = table.columns().stream().map(Column::name);
        problems.add(new Problem(
                "the table " + table.name() + " has no column " + name,
                NearestName.of(name, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("see them with: quipu catalog show " + table.name())));
    }

    private Optional<Table> table(String name) {
        int point = name.lastIndexOf('.');
        Optional<Table> table = catalog.table(catalog.defaultSchema(), name)
                .or(() -> catalog.table(name.substring(0, Math.max(0, point)), name.substring(point + 1)));
        if (table.isEmpty()) {
            Map<String, String> names = new HashMap<>();
            catalog.tables().forEach(known -> names.put(known.name().table(), ""));
            problems.add(new Problem(
                    "there is no table " + name,
                    NearestName.of(name, names.keySet().stream())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("see them with: quipu catalog show")));
        }
        return table;
    }
}
