package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.WordLists;
import dev.quipu.agent.offline.query.JoinGraph;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A catalog as things with names, and the ways between them. Immutable. */
public final class SchemaModel {
    private final Catalog catalog;
    private final WordLists lists;
    private final JoinGraph graph;
    private final Map<TableName, Entity> entities = new TreeMap<>();
    private final Map<TableName, Map<TableName, JoinGraph.Path>> paths = new HashMap<>();

    public SchemaModel(Catalog catalog, Stems stems, Thesaurus thesaurus, WordLists lists) {
        this.lists = lists;
        this.catalog = catalog;
        this.graph = new JoinGraph(catalog);
        List<String> names = new ArrayList<>();
        for (Table table : catalog.tables()) {
            names.add(table.name().table());
            table.columns().forEach(column -> names.add(column.name()));
        }
        NameParts parts = new NameParts(stems, thesaurus, names);
        for (Table table : catalog.tables()) {
            entities.put(table.name(), entity(table, parts));
        }
        for (Table table : catalog.tables()) {
            paths.put(table.name(), graph.pathsFrom(table.name()));
        }
    }

    private Entity entity(Table table, NameParts parts) {
        List<String> words = parts.of(table.name().table());
        Map<String, List<String>> columnWords = new HashMap<>();
        for (Column column : table.columns()) {
            columnWords.put(column.name(), parts.of(column.name()));
        }
        stripCommonPrefix(columnWords);
        Set<String> foreign = new TreeSet<>();
        for (ForeignKey key : catalog.foreignKeys()) {
            if (key.from().equals(table.name()) && key.columns().size() == 1) {
                foreign.add(key.columns().get(0));
            }
        }
        return new Entity(table, words, columnWords, new Labels(lists).of(table, words, columnWords, foreign));
    }

    /** {@code crm_name, crm_city, crm_phone}: a first word that all columns share says nothing. */
    private static void stripCommonPrefix(Map<String, List<String>> columnWords) {
        Collection<List<String>> all = columnWords.values();
        if (all.size() < 3 || all.stream().anyMatch(words -> words.size() < 2)) {
            return;
        }
        String first = all.iterator().next().get(0);
        if (all.stream().allMatch(words -> words.get(0).equals(first))) {
            columnWords.replaceAll((name, words) -> words.subList(1, words.size()));
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    public WordLists lists() {
        return lists;
    }

    public JoinGraph graph() {
        return graph;
    }

    public Collection<Entity> entities() {
        return entities.values();
    }

    public Entity entity(TableName name) {
        Entity entity = entities.get(name);
        if (entity == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return entity;
    }

    /** The cheapest way between two tables; a cost of 99 when there is none. */
    public double distance(TableName from, TableName to) {
        JoinGraph.Path path = paths.getOrDefault(from, Map.of()).get(to);
        return path == null ? 99 : path.cost();
    }

    public boolean multiplies(TableName from, TableName to) {
        JoinGraph.Path path = paths.getOrDefault(from, Map.of()).get(to);
        return path != null && path.multiplies();
    }

    /** The tables whose rows refer to rows of this one, directly. */
    public List<TableName> referring(TableName table) {
        return graph.edges(table).stream()
                .filter(JoinGraph.Edge::multiplies)
                .map(JoinGraph.Edge::to)
                .distinct()
                .sorted()
                .toList();
    }
}
