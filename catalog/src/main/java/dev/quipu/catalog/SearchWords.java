package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the words of names, comments, values and questions comparable: short forms are written out, irregular forms are
 * led back to their noun, and the rest is cut to its stem. Safe for several threads.
 */
final class SearchWords {
    private static final int REMEMBERED = 100_000;

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, List<String>> shortForms = new HashMap<>();
    private final Set<String> empty = new LinkedHashSet<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, Set<String>> tableWords = new HashMap<>();
    private final Map<String, Set<String>> columnWords = new HashMap<>();

    SearchWords() {
        for (WordFile.Entry entry : WordFile.read(SearchWords.class, "irregular-words.tsv", 3)) {
            irregular.put(entry.field(0), entry.field(1));
        }
        for (WordFile.Entry entry : WordFile.read(SearchWords.class, "abbreviations.tsv", 3)) {
            shortForms.put(entry.field(0), List.of(entry.field(1).split(" ")));
        }
        WordFile.read(SearchWords.class, "question-words.tsv", 2).forEach(entry -> empty.add(entry.field(0)));
        for (WordFile.Entry entry : WordFile.read(SearchWords.class, "thesaurus.tsv", 2)) {
            List<String> group = phrases(entry.field(0));
            group.forEach(phrase -> add(synonyms, phrase, group));
        }
        synonyms.forEach((phrase, group) -> group.remove(phrase));
        for (WordFile.Entry entry : WordFile.read(SearchWords.class, "recorded-as.tsv", 4)) {
            for (String asked : phrases(entry.field(0))) {
                add(tableWords, asked, phrases(entry.field(1)));
                add(columnWords, asked, phrases(entry.field(2)));
            }
        }
    }

    private List<String> phrases(String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(phrase -> String.join(" ", stems(phrase)))
                .toList();
    }

    private static void add(Map<String, Set<String>> words, String word, List<String> more) {
        words.computeIfAbsent(word, key -> new LinkedHashSet<>()).addAll(more);
    }

    /** The stems of a text in their order. */
    List<String> stems(String text) {
        List<String> found = new ArrayList<>();
        NameWords.of(text).forEach(word -> found.addAll(stemsOf(word)));
        return found;
    }

    /** The stems of a text in their order, without words that say nothing. */
    List<String> tellingStems(String text) {
        List<String> found = new ArrayList<>();
        NameWords.of(text).stream().filter(this::tells).forEach(word -> found.addAll(stemsOf(word)));
        return found;
    }

    /** False for articles, prepositions and the like. */
    boolean tells(String word) {
        return !empty.contains(word);
    }

    /** Other phrases for this one, both as stems with spaces between. */
    Set<String> synonyms(String phrase) {
        return synonyms.getOrDefault(phrase, Set.of());
    }

    /** Stems in names of tables that record what a stem of a question asks about. */
    Set<String> tableWords(String asked) {
        return tableWords.getOrDefault(asked, Set.of());
    }

    /** Stems in names of columns that record what a stem of a question asks about. */
    Set<String> columnWords(String asked) {
        return columnWords.getOrDefault(asked, Set.of());
    }

    private List<String> stemsOf(String word) {
        List<String> before = known.get(word);
        if (before != null) {
            return before;
        }
        List<String> found = new ArrayList<>();
        for (String full : shortForms.getOrDefault(word, List.of(word))) {
            for (String part : irregular.getOrDefault(full, full).split("_")) {
                found.add(part.length() < 3 ? part : NameWords.stem(part));
            }
        }
        if (known.size() < REMEMBERED) {
            known.put(word, List.copyOf(found));
        }
        return found;
    }
}
