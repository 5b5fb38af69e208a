package dev.quipu.agent.model;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogExcerpt;
import dev.quipu.catalog.TableHit;
import dev.quipu.catalog.TableSearch;
import dev.quipu.catalog.TokenCounter;
import java.util.List;

/** Searches all that a catalog holds, and shows of what was found only what a model may see. Safe for several threads. */
final class CatalogIndex {
    private final Catalog catalog;
    private final Catalog screened;
    private final TableSearch search;
    private final CatalogExcerpt excerpt;

    CatalogIndex(Catalog catalog, Catalog screened, TokenCounter tokens) {
        this.catalog = catalog;
        this.screened = screened;
        this.search = new TableSearch(catalog);
        this.excerpt = new CatalogExcerpt(screened, tokens);
    }

    boolean isOf(Catalog other) {
        return catalog.equals(other);
    }

    /** The catalog without the values that the model may not see. */
    Catalog screened() {
        return screened;
    }

    TableSearch search() {
        return search;
    }

    /** The tables that were found, and what lies around them, in at most so many tokens. */
    String excerpt(String words, List<TableHit> hits, int budget) {
        List<TableHit> seen = hits.stream()
                .flatMap(hit -> screened.table(hit.table().name()).stream()
                        .map(table -> new TableHit(table, hit.score(), hit.bridge())))
                .toList();
        return excerpt.of(words, seen, budget);
    }
}
