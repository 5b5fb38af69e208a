package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.WordFile;
import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.language.WordLists;
import java.util.LinkedHashSet;
import java.util.Set;

/** Words that restate a relation ("located", "belongs") and articles that hold words together. */
final class SoftWords {
    private final Set<String> stems = new LinkedHashSet<>();
    private final WordLists lists;

    SoftWords(Stems stemmer, WordLists lists) {
        this.lists = lists;
        WordFile.read("soft-words.tsv", 2).forEach(entry -> stems.add(stemmer.of(entry.field(0))));
    }

    boolean contains(String stem) {
        return stems.contains(stem);
    }

    boolean article(String lower) {
        return lists.has(WordList.ARTICLE, lower);
    }
}
