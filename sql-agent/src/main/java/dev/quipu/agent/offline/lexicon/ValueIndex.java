package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.WordFile;
import dev.quipu.agent.offline.lexicon.Link.Origin;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.ValueCount;
import dev.quipu.catalog.WordFile.Entry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The values of text columns under their words. */
final class ValueIndex {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_PARTS = 40;

    private final Map<String, List<ValueTarget>> whole = new HashMap<>();
    private final Map<String, List<ValueTarget>> stemmed = new HashMap<>();
    private final Map<String, List<ValueTarget>> byWord = new HashMap<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private final Stems stems;

    ValueIndex(SchemaModel schema, Stems stems) {
        this.stems = stems;
        for (Entry entry : WordFile.read("value-aliases.tsv", 3)) {
            alias(entry.field(0), entry.field(1));
            alias(entry.field(1), entry.field(0));
        }
        for (Entity entity : schema.entities()) {
            entity.label().forEach(column -> labels.add(entity.table().name() + "." + column.name()));
            for (Column column : entity.table().columns()) {
                for (ValueCount value : column.profile().values()) {
                    add(entity.table(), column, value.value());
                }
            }
        }
    }

    private void alias(String from, String to) {
        aliases.computeIfAbsent(plain(from), key -> new LinkedHashSet<>()).add(plain(to));
    }

    private void add(Table table, Column column, String value) {
        String plain = plain(value);
        if (plain.isEmpty()) {
            return;
        }
        ValueTarget target = new ValueTarget(table, column, value);
        whole.computeIfAbsent(plain, key -> new ArrayList<>(1)).add(target);
        String[] words = plain.split(" ");
        if (words.length <= 4) {
            String stem = stem(words);
            if (!stem.equals(plain)) {
                stemmed.computeIfAbsent(stem, key -> new ArrayList<>(1)).add(target);
            }
        }
        if (words.length >= 2 && words.length <= 8) {
            for (String word : new LinkedHashSet<>(List.of(words))) {
                if (word.length() > 2) {
                    byWord.computeIfAbsent(stems.of(word), key -> new ArrayList<>(1))
                            .add(target);
                }
            }
        }
    }

    private String stem(String[] words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            found.add(stems.of(word));
        }
        return String.join(" ", found);
    }

    /** Meanings of a phrase as a value or a part of one, best first. */
    List<Link> of(String phrase, int words) {
        String plain = plain(phrase);
        List<Link> found = new ArrayList<>();
        whole.getOrDefault(plain, List.of()).forEach(target -> found.add(new Link(target, .93, Origin.VALUE, words)));
        if (found.isEmpty()) {
            stemmed.getOrDefault(stem(plain.split(" ")), List.of())
                    .forEach(target -> found.add(new Link(target, .88, Origin.VALUE, words)));
            whole.getOrDefault(stem(plain.split(" ")), List.of())
                    .forEach(target -> found.add(new Link(target, .88, Origin.VALUE, words)));
        }
        for (String alias : aliases.getOrDefault(plain, Set.of())) {
            whole.getOrDefault(alias, List.of())
                    .forEach(target -> found.add(new Link(target, .90, Origin.SYNONYM, words)));
        }
        if (found.isEmpty()) {
            found.addAll(parts(plain, words));
        }
        found.replaceAll(link -> labels.contains(link.target().home() + "."
                        + ((ValueTarget) link.target()).column().name())
                ? link
                : link.times(.985, link.origin()));
        found.sort(Link.BEST);
        return found;
    }

    /** Values that hold all the words side by side. */
    private List<Link> parts(String plain, int words) {
        String[] parts = plain.split(" ");
        List<ValueTarget> candidates = byWord.getOrDefault(stems.of(parts[0]), List.of());
        Map<String, List<ValueTarget>> byColumn = new TreeMap<>();
        String stem = " " + stem(parts) + " ";
        for (ValueTarget target : candidates) {
            String value = " " + stem(plain(target.value()).split(" ")) + " ";
            if (value.contains(stem)) {
                byColumn.computeIfAbsent(target.home() + "." + target.column().name(), key -> new ArrayList<>())
                        .add(target);
            }
        }
        List<Link> links = new ArrayList<>();
        byColumn.forEach((column, targets) -> {
            if (targets.size() > MOST_PARTS) {
                return;
            }
            ValueTarget first = targets.get(0);
            List<String> values =
                    targets.stream().map(ValueTarget::value).distinct().sorted().toList();
            Target target = new ValueTarget(first.table(), first.column(), plain, values);
            links.add(new Link(target, Math.min(.85, .5 + .1 * words), Origin.PART_OF_VALUE, words));
        });
        return links;
    }

    /** Values of one word that could be meant by a misspelt one. */
    List<ValueTarget> oneWordValues(char initial) {
        return whole.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= 5
                        && entry.getKey().charAt(0) == initial
                        && entry.getKey().indexOf(' ') < 0)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return NOT_WORD.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
