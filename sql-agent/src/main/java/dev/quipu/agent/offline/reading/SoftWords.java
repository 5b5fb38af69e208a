package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.WordFile;
import java.util.LinkedHashSet;
import java.util.Set;

/** Words that restate a relation ("located", "belongs") and articles that hold words together. */
final class SoftWords {
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "of", "in", "for", "to", "and", "or", "by", "with", "on", "at", "from", "is", "are",
            "all", "each", "per", "that", "do", "does", "did", "was", "were", "their", "its", "how", "what", "we",
            "have", "has", "had", "our", "be", "who", "which");

    private final Set<String> stems = new LinkedHashSet<>();

    SoftWords(Stems stemmer) {
        WordFile.read("soft-words.tsv", 2).forEach(entry -> stems.add(stemmer.of(entry.field(0))));
    }

    boolean contains(String stem) {
        return stems.contains(stem);
    }

    boolean article(String lower) {
        return ARTICLES.contains(lower);
    }
}
