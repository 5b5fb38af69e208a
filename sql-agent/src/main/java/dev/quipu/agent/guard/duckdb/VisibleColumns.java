package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.NearestName;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says early and with a suggestion that a column is not there, where the text alone makes it plain. What it lets pass is
 * found when the source binds the query.
 */
final class VisibleColumns implements Rule {
    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        if (!visible.namesAreKnown()) {
            return;
        }
        for (ColumnUse use : query.columns()) {
            if (findings.areMany()) {
                return;
            }
            if (use.path().size() == 1) {
                plain(use, visible, findings);
            } else if (use.path().size() == 2) {
                qualified(use, visible, findings);
            }
        }
    }

    private static void plain(ColumnUse use, Visible visible, Findings findings) {
        String name = use.path().get(0);
        List<ColumnScope.Source> sources = use.scope().sources();
        if (use.scope().isOpen() || sources.isEmpty() || use.scope().names(name) || SqlKeywords.callsFunction(name)) {
            return;
        }
        List<Table> tables = new ArrayList<>();
        for (ColumnScope.Source source : sources) {
            Optional<Table> table = visible.table(source.table().path());
            if (table.isEmpty() || source.name().equalsIgnoreCase(name)) {
                return;
            }
            tables.add(table.get());
        }
        if (tables.stream().noneMatch(table -> has(table, name))) {
            refuse(use, name, tables, findings);
        }
    }

    private static void qualified(ColumnUse use, Visible visible, Findings findings) {
        String alias = use.path().get(0);
        String name = use.path().get(1);
        List<ColumnScope.Source> sources = use.scope().sources();
        boolean mayBeField = use.scope().names(alias)
                || sources.stream()
                        .map(source -> visible.table(source.table().path()))
                        .anyMatch(table -> table.isEmpty() || has(table.get(), alias));
        if (mayBeField) {
            return;
        }
        List<Table> named = sources.stream()
                .filter(source -> source.name().equalsIgnoreCase(alias))
                .flatMap(source -> visible.table(source.table().path()).stream())
                .toList();
        if (!named.isEmpty() && named.stream().noneMatch(table -> has(table, name))) {
            refuse(use, name, named, findings);
        }
    }

    private static boolean has(Table table, String column) {
        // what stands in the place of a protected table has no row numbers
        boolean rowNumber =
                column.equalsIgnoreCase("rowid") && table.protection().isNone();
        return rowNumber || table.column(column).isPresent();
    }

    private static void refuse(ColumnUse use, String name, List<Table> tables, Findings findings) {
        String where = String.join(
                ", ",
                tables.stream()
                        .map(table -> "`" + table.name().table() + "`")
                        .distinct()
                        .toList());
        String quoted =
                findings.text().isDoubleQuoted(use.place()) ? "; text stands in single quotes: '" + name + "'" : "";
        String instead = NearestName.of(name, tables.stream().flatMap(VisibleColumns::names))
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElseGet(() -> "use a column of the table: " + someColumns(tables.get(0)));
        findings.add(Violation.Code.COLUMN, use.place(), "unknown column `" + name + "` in " + where, instead + quoted);
    }

    private static Stream<String> names(Table table) {
        return table.columns().stream().map(Column::name);
    }

    private static String someColumns(Table table) {
        return String.join(", ", names(table).limit(8).toList());
    }
}
