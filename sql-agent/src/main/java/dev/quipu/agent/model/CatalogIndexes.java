package dev.quipu.agent.model;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogSearch;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the search index of the last catalogs that were asked about. Safe for use by several threads. */
final class CatalogIndexes {
    private static final int KEPT = 4;

    private record Indexed(Catalog catalog, CatalogSearch index) {}

    private final Deque<Indexed> indexes = new ArrayDeque<>();

    synchronized CatalogSearch of(Catalog catalog) {
        for (Indexed known : indexes) {
            if (known.catalog().equals(catalog)) {
                return known.index();
            }
        }
        CatalogSearch index = new CatalogSearch(catalog);
        indexes.addFirst(new Indexed(catalog, index));
        if (indexes.size() > KEPT) {
            indexes.removeLast();
        }
        return index;
    }
}
