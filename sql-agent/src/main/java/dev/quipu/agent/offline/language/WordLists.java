package dev.quipu.agent.offline.language;

import dev.quipu.catalog.WordFile.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The word lists that the rules ask, each read once and checked. Immutable; safe for use by several threads. */
public final class WordLists {
    private final Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
    private final Map<String, BigDecimal> milliseconds = new LinkedHashMap<>();

    private WordLists() {}

    public static WordLists load() {
        return load("word-lists.tsv", "time-units.tsv");
    }

    /** @throws IllegalStateException when a list is unknown or empty, or holds a word twice */
    static WordLists load(String file, String units) {
        WordLists loaded = new WordLists();
        for (WordList list : WordList.values()) {
            loaded.lists.put(list, new ArrayList<>());
        }
        WordFile.read(file, 3).forEach(entry -> loaded.add(file, entry));
        loaded.lists.forEach((list, words) -> {
            if (words.isEmpty()) {
                throw new IllegalStateException(file + ": no word stands under " + list);
            }
        });
        loaded.lists.replaceAll((list, words) -> List.copyOf(words));
        WordFile.read(units, 3)
                .forEach(entry -> loaded.milliseconds.put(entry.field(0), new BigDecimal(entry.field(1))));
        return loaded;
    }

    private void add(String file, Entry entry) {
        List<String> words = lists.entrySet().stream()
                .filter(list -> list.getKey().name().equals(entry.field(0)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        file + ":" + entry.line() + ": there is no list called " + entry.field(0)));
        if (words.contains(entry.field(1))) {
            throw new IllegalStateException(
                    file + ":" + entry.line() + ": '" + entry.field(1) + "' stands there twice");
        }
        words.add(entry.field(1));
    }

    public boolean has(WordList list, String word) {
        return of(list).contains(word);
    }

    public boolean hasAny(WordList list, Collection<String> words) {
        return words.stream().anyMatch(of(list)::contains);
    }

    /** The words of a list in the order of the file. */
    public List<String> of(WordList list) {
        return lists.getOrDefault(list, List.of());
    }

    /** The length of a unit of time, given as its stem. */
    public Optional<BigDecimal> milliseconds(String unit) {
        return Optional.ofNullable(milliseconds.get(unit));
    }
}
