package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table, or with a column that column, as a search sees it. */
record SearchEntry(Table owner, @Nullable Column only) {
    private static final int MOST_VALUES_SHOWN = 3;

    /** Every table and every column of it, in the order of their names. */
    static List<SearchEntry> of(Catalog catalog) {
        List<SearchEntry> entries = new ArrayList<>();
        catalog.tables().stream().sorted(Comparator.comparing(Table::name)).forEach(table -> {
            entries.add(new SearchEntry(table, null));
            table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .forEach(column -> entries.add(new SearchEntry(table, column)));
        });
        return entries;
    }

    /** Empty for a table. */
    String column() {
        return only == null ? "" : only.name();
    }

    String name() {
        return only == null ? owner.name().table() : only.name();
    }

    String comment() {
        return only == null ? owner.comment() : only.comment();
    }

    List<ValueCount> values() {
        return only == null ? List.of() : only.profile().values();
    }

    /** Where the words stand in it, strongest first. */
    List<String> reasons(Set<String> stems) {
        List<String> reasons = new ArrayList<>();
        if (shares(name(), stems)) {
            reasons.add("name: " + name());
        }
        if (shares(comment(), stems)) {
            reasons.add("comment: " + comment());
        }
        values().stream()
                .map(ValueCount::value)
                .filter(value -> shares(value, stems))
                .limit(MOST_VALUES_SHOWN)
                .forEach(value -> reasons.add("value: " + value));
        if (only != null && shares(owner.name().table(), stems)) {
            reasons.add("table: " + owner.name().table());
        }
        if (reasons.isEmpty()) {
            reasons.add("similar name: " + name());
        }
        return reasons;
    }

    private static boolean shares(String text, Set<String> stems) {
        Set<String> shared = new HashSet<>(NameWords.stems(text));
        shared.retainAll(stems);
        return !shared.isEmpty();
    }
}
