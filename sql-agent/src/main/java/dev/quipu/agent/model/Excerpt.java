package dev.quipu.agent.model;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogSearch;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.SearchHit;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the catalog that bears on a question, within a budget of tokens. */
final class Excerpt {
    private static final int BUDGET = 2_200;
    private static final int HITS = 60;
    private static final int MOST_TABLES = 12;

    private final Catalog catalog;
    private final TableLines lines;
    private final TokenCount tokens;

    Excerpt(Catalog catalog, TableLines lines, TokenCount tokens) {
        this.catalog = catalog;
        this.lines = lines;
        this.tokens = tokens;
    }

    String of(String words, CatalogSearch index) {
        List<String> parts = new ArrayList<>();
        int used = 0;
        int left = 0;
        for (TableName name : ranked(words, index)) {
            String text = catalog.table(name).map(lines::of).orElse("");
            int size = tokens.of(text);
            if (parts.size() >= MOST_TABLES || (used + size > BUDGET && !parts.isEmpty())) {
                left++;
                continue;
            }
            parts.add(text);
            used += size;
        }
        int others = catalog.tables().size() - parts.size();
        if (others > 0) {
            parts.add("and " + others + " tables more" + (left > 0 ? "; search for them" : ""));
        }
        return String.join("\n", parts);
    }

    /** By what their names, columns and values share with the words, then the tables between them, then all others. */
    private Set<TableName> ranked(String words, CatalogSearch index) {
        Map<TableName, Double> scores = new LinkedHashMap<>();
        for (SearchHit hit : index.search(words, HITS)) {
            scores.merge(hit.table(), hit.score(), Double::sum);
        }
        Set<TableName> ranked = new LinkedHashSet<>(scores.keySet().stream()
                .sorted(Comparator.comparingDouble((TableName name) -> -scores.getOrDefault(name, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TABLES / 2)
                .toList());
        for (ForeignKey key : catalog.foreignKeys()) {
            if (ranked.contains(key.from()) && scores.containsKey(key.to())) {
                ranked.add(key.to());
            }
        }
        scores.keySet().stream().limit(MOST_TABLES).forEach(ranked::add);
        catalog.tables().stream().map(Table::name).limit(2L * MOST_TABLES).forEach(ranked::add);
        return ranked;
    }
}
