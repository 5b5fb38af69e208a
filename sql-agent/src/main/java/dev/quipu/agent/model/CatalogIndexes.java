package dev.quipu.agent.model;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.TokenCounter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps what is made of the last catalogs that were asked about. Safe for use by several threads. */
final class CatalogIndexes {
    private static final int KEPT = 4;

    private final Screen screen;
    private final TokenCounter tokens;
    private final Deque<CatalogIndex> indexes = new ArrayDeque<>();

    CatalogIndexes(Screen screen, TokenCounter tokens) {
        this.screen = screen;
        this.tokens = tokens;
    }

    synchronized CatalogIndex of(Catalog catalog) {
        for (CatalogIndex known : indexes) {
            if (known.isOf(catalog)) {
                return known;
            }
        }
        CatalogIndex index = new CatalogIndex(catalog, screen.catalog(catalog), tokens);
        indexes.addFirst(index);
        if (indexes.size() > KEPT) {
            indexes.removeLast();
        }
        return index;
    }
}
