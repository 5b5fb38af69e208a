package dev.quipu.agent.offline.language;

import dev.quipu.catalog.WordFile.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The function phrases of English, found by the longest match. Immutable. */
public final class Phrases {
    private static final int LONGEST = 7;

    private final Map<String, Phrase> phrases = new HashMap<>();

    /** A phrase and how many tokens it takes. */
    public record Phrase(PhraseKind kind, String argument, int length) {}

    private Phrases() {}

    public static Phrases load() {
        return load("phrases.tsv");
    }

    static Phrases load(String file) {
        Phrases loaded = new Phrases();
        for (Entry entry : WordFile.read(file, 4)) {
            String words = entry.field(0);
            Phrase phrase = new Phrase(PhraseKind.valueOf(entry.field(1)), entry.field(2), words.split(" ").length);
            if (loaded.phrases.putIfAbsent(words, phrase) != null) {
                throw new IllegalStateException(file + ":" + entry.line() + ": '" + words + "' stands there twice");
            }
        }
        return loaded;
    }

    public Optional<Phrase> at(List<Token> tokens, int start) {
        Phrase best = null;
        StringBuilder words = new StringBuilder();
        for (int length = 1; length <= LONGEST && start + length <= tokens.size(); length++) {
            Token token = tokens.get(start + length - 1);
            if (token.quoted()) {
                break;
            }
            words.append(length == 1 ? "" : " ").append(token.lower());
            Phrase found = phrases.get(words.toString());
            if (found != null) {
                best = new Phrase(found.kind(), found.argument(), length);
            }
        }
        return Optional.ofNullable(best);
    }
}
