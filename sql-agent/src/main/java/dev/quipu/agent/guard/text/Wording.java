package dev.quipu.agent.guard.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words for refusals, by the place or word that is refused. */
public final class Wording {
    private final Map<String, Words> words = new TreeMap<>();

    /** What is wrong and what to write instead. */
    public record Words(String what, String instead) {}

    public Wording(Class<?> beside, String file) {
        for (List<String> line : RuleFile.lines(beside, file, 3)) {
            if (words.put(line.get(0), new Words(line.get(1), line.get(2))) != null) {
                throw new IllegalStateException(file + ": " + line.get(0) + " stands twice");
            }
        }
    }

    public Optional<Words> of(String place) {
        return Optional.ofNullable(words.get(place));
    }
}
