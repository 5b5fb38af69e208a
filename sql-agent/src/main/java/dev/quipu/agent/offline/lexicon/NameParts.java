package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.NameWords;
import dev.quipu.catalog.WordFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Cuts names of tables and columns into stems, writes short forms out and parts words that were glued together. */
final class NameParts {
    private final Stems stems;
    private final Map<String, List<String>> shortForms = new LinkedHashMap<>();
    private final Set<String> vocabulary = new TreeSet<>();

    NameParts(Stems stems, Thesaurus thesaurus, Iterable<String> names) {
        this.stems = stems;
        for (WordFile.Entry entry : WordFile.read(Catalog.class, "abbreviations.tsv", 3)) {
            shortForms.put(entry.field(0), List.of(entry.field(1).split(" ")));
        }
        vocabulary.addAll(thesaurus.words());
        WordFile.read(Catalog.class, "name-words.tsv", 2).forEach(entry -> vocabulary.add(entry.field(0)));
        for (String name : names) {
            List<String> words = NameWords.of(name);
            if (words.size() > 1) {
                words.stream().filter(word -> word.length() > 3).forEach(vocabulary::add);
            }
        }
    }

    /** The stems of a name in their order. */
    List<String> of(String name) {
        List<String> found = new ArrayList<>();
        for (String word : NameWords.of(name)) {
            for (String part : unglue(word)) {
                for (String full : shortForms.getOrDefault(part, List.of(part))) {
                    found.add(stems.of(full));
                }
            }
        }
        return List.copyOf(found);
    }

    /** "starttime" → start, time; a word that is known, short or not made of two known ones stays whole. */
    private List<String> unglue(String word) {
        if (word.length() < 5 || known(word)) {
            return List.of(word);
        }
        for (int cut = word.length() - 2; cut >= 3; cut--) {
            String left = word.substring(0, cut);
            String right = word.substring(cut);
            if (known(left) && known(right)) {
                return List.of(left, right);
            }
        }
        return List.of(word);
    }

    private boolean known(String word) {
        return vocabulary.contains(word) || vocabulary.contains(stems.of(word));
    }
}
