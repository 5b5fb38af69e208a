package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Groups of words that people use for each other. */
public final class Thesaurus {
    private final Map<String, Set<String>> synonyms = new LinkedHashMap<>();
    private final Set<String> words = new TreeSet<>();

    private Thesaurus() {}

    public static Thesaurus load(Stems stems) {
        Thesaurus thesaurus = new Thesaurus();
        for (WordFile.Entry entry : WordFile.read(Catalog.class, "thesaurus.tsv", 2)) {
            List<String> group = new ArrayList<>();
            for (String phrase : entry.field(0).split("\\|")) {
                List<String> parts = Arrays.asList(phrase.strip().split(" "));
                thesaurus.words.addAll(parts);
                group.add(String.join(" ", parts.stream().map(stems::of).toList()));
            }
            for (String phrase : group) {
                thesaurus
                        .synonyms
                        .computeIfAbsent(phrase, key -> new LinkedHashSet<>())
                        .addAll(group);
            }
        }
        thesaurus.synonyms.forEach((phrase, group) -> group.remove(phrase));
        return thesaurus;
    }

    /** Other phrases for this one, both as stems with spaces between. */
    List<String> of(String phrase) {
        return List.copyOf(synonyms.getOrDefault(phrase, Set.of()));
    }

    /** All single words that stand in a group. */
    Set<String> words() {
        return words;
    }
}
