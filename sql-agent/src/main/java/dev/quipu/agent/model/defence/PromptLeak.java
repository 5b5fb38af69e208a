package dev.quipu.agent.model.defence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the instructions again in what a model says. Immutable. */
public final class PromptLeak {
    /** So many words in a row are no accident. */
    private static final int RUN = 8;

    private final Set<String> runs = new HashSet<>();
    private final String code;

    /** @param code of the fence: nobody but the model has seen it */
    public PromptLeak(String instructions, String code) {
        this.code = code;
        runs.addAll(runs(instructions));
    }

    public boolean isIn(String text) {
        return text.contains(code) || runs(text).stream().anyMatch(runs::contains);
    }

    private static List<String> runs(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        List<String> runs = new ArrayList<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(String.join(" ", words.subList(start, start + RUN)));
        }
        return runs;
    }
}
