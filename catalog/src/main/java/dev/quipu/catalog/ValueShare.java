package dev.quipu.catalog;

import java.util.List;

/**
 * How many values of a column an index takes. Small catalogs are searched by all values that their profiles hold; in a
 * catalog with very many text columns each brings its most frequent ones, so that the index stays in memory.
 */
final class ValueShare {
    private static final int ALL_TOGETHER = 600_000;
    private static final int AT_LEAST = 20;

    private final int ofOne;

    ValueShare(Catalog catalog) {
        long holding = catalog.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.profile().values().isEmpty())
                .count();
        this.ofOne = (int) Math.max(AT_LEAST, ALL_TOGETHER / Math.max(1, holding));
    }

    List<ValueCount> of(List<ValueCount> values) {
        return values.size() <= ofOne ? values : values.subList(0, ofOne);
    }
}
