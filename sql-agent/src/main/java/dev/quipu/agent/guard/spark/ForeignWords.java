package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What to write in Spark in the place of words of other dialects. */
final class ForeignWords {
    private final Map<String, String> instead = new TreeMap<>();

    ForeignWords(String file) {
        for (List<String> line : RuleFile.lines(SparkGate.class, file, 3)) {
            instead.put(line.get(0) + " " + line.get(1), line.get(2));
        }
    }

    /** @param kind {@code function} or {@code type} */
    Optional<String> of(String kind, String word) {
        return Optional.ofNullable(instead.get(kind + " " + AsciiCase.lower(word)));
    }
}
