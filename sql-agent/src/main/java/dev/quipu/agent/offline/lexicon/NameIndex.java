package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.language.WordLists;
import dev.quipu.agent.offline.lexicon.Link.Origin;
import dev.quipu.agent.offline.lexicon.Target.ColumnTarget;
import dev.quipu.agent.offline.lexicon.Target.TableTarget;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of tables and columns, whole and in parts, under their stems, each with how surely the words mean it. */
final class NameIndex {
    private final Map<String, Map<String, Link>> links = new TreeMap<>();

    private final WordLists lists;
    private final List<ForeignKey> foreign;
    private final Map<TableName, List<String>> names = new TreeMap<>();

    NameIndex(SchemaModel schema) {
        this.lists = schema.lists();
        this.foreign = schema.catalog().foreignKeys();
        schema.entities().forEach(entity -> names.put(entity.table().name(), entity.words()));
        Map<String, Integer> heads = new TreeMap<>();
        for (Entity entity : schema.entities()) {
            if (!entity.words().isEmpty()) {
                heads.merge(entity.words().get(entity.words().size() - 1), 1, Integer::sum);
            }
        }
        for (Entity entity : schema.entities()) {
            generic(entity);
            table(entity, heads);
            entity.table().columns().forEach(column -> column(entity, column));
        }
    }

    /** All meanings of these stems, best first. */
    List<Link> of(String stems) {
        return links.getOrDefault(stems, Map.of()).values().stream()
                .sorted(Link.BEST)
                .toList();
    }

    /** Every thing has a name and an id, whatever its columns are called. */
    private void generic(Entity entity) {
        TableTarget whole = new TableTarget(entity.table());
        String head = entity.words().isEmpty()
                ? ""
                : entity.words().get(entity.words().size() - 1);
        if (entity.label().size() == 2) {
            put(List.of("name"), whole, .86, Origin.PART_OF_NAME);
            put(List.of("full", "name"), whole, .95, Origin.PART_OF_NAME);
            put(List.of(head, "name"), whole, .95, Origin.PART_OF_NAME);
            put(List.of(head, "full", "name"), whole, .95, Origin.PART_OF_NAME);
        } else if (entity.label().size() == 1) {
            ColumnTarget label = new ColumnTarget(entity.table(), entity.label().get(0));
            put(List.of("name"), label, .86, Origin.PART_OF_NAME);
            put(List.of("full", "name"), label, .80, Origin.PART_OF_NAME);
            put(List.of(head, "name"), label, .92, Origin.PART_OF_NAME);
        }
        entity.key().ifPresent(key -> {
            ColumnTarget target = new ColumnTarget(entity.table(), key);
            put(List.of("id"), target, .86, Origin.PART_OF_NAME);
            put(List.of(head, "id"), target, .95, Origin.PART_OF_NAME);
            put(List.of(head, "number"), target, .80, Origin.PART_OF_NAME);
        });
    }

    private void table(Entity entity, Map<String, Integer> heads) {
        List<String> words = entity.words();
        TableTarget target = new TableTarget(entity.table());
        int size = words.size();
        put(words, target, 1.0, Origin.NAME);
        if (size > 1) {
            String head = words.get(size - 1);
            put(List.of(head), target, heads.getOrDefault(head, 1) == 1 ? .86 : .62, Origin.PART_OF_NAME);
            put(words.subList(size - 2, size), target, .85, Origin.PART_OF_NAME);
            put(words.subList(0, 2), target, .70, Origin.PART_OF_NAME);
            put(words.subList(0, 1), target, .55, Origin.PART_OF_NAME);
        }
    }

    private void column(Entity entity, Column column) {
        ColumnTarget target = new ColumnTarget(entity.table(), column);
        List<String> words = entity.words(column);
        if (words.isEmpty()) {
            return;
        }
        boolean refers = refers(entity, column, words);
        put(words, target, refers ? .88 : .98, refers ? Origin.PART_OF_NAME : Origin.NAME);
        String tableHead = entity.words().isEmpty()
                ? ""
                : entity.words().get(entity.words().size() - 1);
        List<String> bare = words;
        if (words.size() > 1
                && (words.get(0).equals(tableHead) || entity.words().contains(words.get(0)))) {
            bare = words.subList(1, words.size());
            put(bare, target, .90, Origin.PART_OF_NAME);
        }
        if (!tableHead.isEmpty() && !words.contains(tableHead)) {
            List<String> full = new ArrayList<>(List.of(tableHead));
            full.addAll(words);
            put(full, target, .97, Origin.NAME);
            if (full.size() > 2) {
                parts(full, target, .98);
            }
        }
        if (column.kind() == ColumnKind.TEXT && !words.contains("name")) {
            List<String> named = new ArrayList<>(words);
            named.add("name");
            put(named, target, .93, Origin.PART_OF_NAME);
        }
        parts(bare, target, 1.0);
        if (bare.size() != words.size()) {
            parts(words, target, .98);
        }
        withoutLinking(words, target);
        if (words.size() == 2) {
            put(List.of(words.get(1), words.get(0)), target, .90, Origin.PART_OF_NAME);
        }
        length(words, tableHead, target);
    }

    /** True when the column is called as the table to which it refers. */
    private boolean refers(Entity entity, Column column, List<String> words) {
        return foreign.stream()
                .anyMatch(key -> key.from().equals(entity.table().name())
                        && key.columns().equals(List.of(column.name()))
                        && !key.to().equals(key.from())
                        && names.getOrDefault(key.to(), List.of()).equals(words));
    }

    /** A column called {@code minutes} holds the length of something. */
    private void length(List<String> words, String tableHead, ColumnTarget target) {
        if (words.size() == 1 && lists.milliseconds(words.get(0)).isPresent()) {
            for (String measured : lists.of(WordList.DURATION)) {
                put(List.of(measured), target, .75, Origin.PART_OF_NAME);
                put(List.of(tableHead, measured), target, .80, Origin.PART_OF_NAME);
            }
        }
    }

    private void withoutLinking(List<String> words, ColumnTarget target) {
        List<String> kept = words.stream()
                .filter(word -> !lists.has(WordList.LINKING, word))
                .toList();
        if (kept.size() < words.size() && !kept.isEmpty()) {
            put(kept, target, .92, Origin.PART_OF_NAME);
            List<String> reversed = new ArrayList<>(kept);
            Collections.reverse(reversed);
            put(reversed, target, .85, Origin.PART_OF_NAME);
        }
    }

    private void parts(List<String> words, ColumnTarget target, double factor) {
        int size = words.size();
        if (size < 2) {
            return;
        }
        String tail = words.get(size - 1);
        if (lists.has(WordList.NAME_TAIL, tail)) {
            put(words.subList(0, size - 1), target, .85 * factor, Origin.PART_OF_NAME);
        }
        if (lists.has(WordList.WEAK_NAME_TAIL, tail)) {
            put(
                    words.subList(0, size - 1),
                    target,
                    (tail.equals("date") ? .80 : tail.equals("type") ? .70 : .60) * factor,
                    Origin.PART_OF_NAME);
        }
        if (lists.has(WordList.NAME_LEAD, words.get(0))) {
            put(words.subList(1, size), target, .85 * factor, Origin.PART_OF_NAME);
        }
        if (size >= 3) {
            put(words.subList(size - 2, size), target, .75 * factor, Origin.PART_OF_NAME);
            put(words.subList(0, 2), target, .70 * factor, Origin.PART_OF_NAME);
            put(List.of(words.get(0), tail), target, .72 * factor, Origin.PART_OF_NAME);
        }
        for (int i = 0; i < size; i++) {
            if (!lists.has(WordList.LINKING, words.get(i))) {
                put(List.of(words.get(i)), target, (i == size - 1 ? .66 : .56) * factor, Origin.PART_OF_NAME);
            }
        }
    }

    private void put(List<String> words, Target target, double score, Origin origin) {
        String key = String.join(" ", words);
        links.computeIfAbsent(key, phrase -> new LinkedHashMap<>())
                .merge(
                        target.id(),
                        new Link(target, score, origin, words.size()),
                        (a, b) -> a.score() >= b.score() ? a : b);
    }
}
