package dev.quipu.agent.source;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All columns, those that may refer to another table, and those that may be referred to. */
record JoinSides(List<JoinSide> all, List<JoinSide> sources, List<JoinSide> targets, List<ForeignKey> declared) {
    /** A smaller table has so few rows that every column of it is unique by chance. */
    static final int ENOUGH_ROWS = 8;

    static JoinSides of(List<Table> tables, DeclaredKeys declared, NameRoles roles) {
        List<String> tableNames =
                tables.stream().map(table -> table.name().table()).toList();
        NameForms forms = new NameForms(roles, new ColumnWords(roles, tableNames));
        Set<String> tablePrefixes = forms.prefixes(tableNames);
        boolean onlyViews = tables.stream().allMatch(Table::view);
        List<JoinSide> all = new ArrayList<>();
        List<JoinSide> sources = new ArrayList<>();
        List<JoinSide> targets = new ArrayList<>();
        for (Table table : tables) {
            List<List<String>> tableForms = forms.of(table.name().table(), tablePrefixes);
            Set<String> columnPrefixes =
                    forms.prefixes(table.columns().stream().map(Column::name).toList());
            for (Column column : table.columns()) {
                JoinSide side = new JoinSide(
                        table,
                        column,
                        tableForms,
                        forms.of(column.name(), columnPrefixes),
                        declared.refers(table.name(), column.name()));
                all.add(side);
                if (refers(side)) {
                    sources.add(side);
                }
                if ((onlyViews || !table.view()) && namesRows(side, roles)) {
                    targets.add(side);
                }
            }
        }
        return new JoinSides(all, sources, targets, declared.foreign());
    }

    /** True when the database declares that one side refers to the other. */
    boolean declared(JoinSide from, JoinSide to) {
        return declared.stream()
                .anyMatch(key -> key.from().equals(from.table().name())
                        && key.to().equals(to.table().name())
                        && key.columns().contains(from.column().name())
                        && key.targets().contains(to.column().name()));
    }

    private static boolean refers(JoinSide side) {
        return !side.declared() && joinable(side.column().kind());
    }

    private static boolean joinable(ColumnKind kind) {
        return switch (kind) {
            case IDENTIFIER, NUMBER, TEXT, YEAR -> true;
            case DATE, TIME, BOOLEAN, OTHER -> false;
        };
    }

    /** A key, or a unique column that is meant to tell rows apart. */
    private static boolean namesRows(JoinSide side, NameRoles roles) {
        if (side.primaryKey()) {
            return joinable(side.column().kind()) && side.unique();
        }
        return switch (side.column().kind()) {
            case IDENTIFIER -> side.unique();
            case TEXT -> side.unique() && side.table().rows() >= ENOUGH_ROWS;
            case NUMBER ->
                side.unique()
                        && side.table().rows() >= ENOUGH_ROWS
                        && side.columnForms().stream().noneMatch(roles::allGeneric);
            case YEAR, DATE, TIME, BOOLEAN, OTHER -> false;
        };
    }
}
