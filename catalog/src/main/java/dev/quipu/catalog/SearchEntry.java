package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table or column as a search sees it. */
record SearchEntry(TableName table, String column, String name, String comment, List<String> values) {
    private static final int MOST_VALUES_SHOWN = 3;

    /** Every table and every column of it, in the order of the catalog. */
    static List<SearchEntry> of(Catalog catalog) {
        List<SearchEntry> entries = new ArrayList<>();
        for (Table table : catalog.tables()) {
            entries.add(new SearchEntry(table.name(), "", table.name().table(), table.comment(), List.of()));
            for (Column column : table.columns()) {
                List<String> values = column.profile().values().stream()
                        .map(ValueCount::value)
                        .toList();
                entries.add(new SearchEntry(table.name(), column.name(), column.name(), column.comment(), values));
            }
        }
        return entries;
    }

    /** Where the words stand in it, strongest first. */
    List<String> reasons(Set<String> stems) {
        List<String> reasons = new ArrayList<>();
        if (shares(name, stems)) {
            reasons.add("name: " + name);
        }
        if (shares(comment, stems)) {
            reasons.add("comment: " + comment);
        }
        values.stream()
                .filter(value -> shares(value, stems))
                .limit(MOST_VALUES_SHOWN)
                .forEach(value -> reasons.add("value: " + value));
        if (!column.isEmpty() && shares(table.table(), stems)) {
            reasons.add("table: " + table.table());
        }
        if (reasons.isEmpty()) {
            reasons.add("similar name: " + name);
        }
        return reasons;
    }

    private static boolean shares(String text, Set<String> stems) {
        Set<String> shared = new HashSet<>(NameWords.stems(text));
        shared.retainAll(stems);
        return !shared.isEmpty();
    }
}
