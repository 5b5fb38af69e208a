package dev.quipu.prompts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which prompt may have been meant. */
final class NearestPrompt {
    private NearestPrompt() {}

    /** By the number of letter pairs that two names share (Dice's coefficient). */
    static String to(String label) {
        List<String> names =
                Arrays.stream(PromptName.values()).map(PromptName::label).toList();
        String nearest = names.stream()
                .max(Comparator.comparingDouble((String name) -> likeness(name, label))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return likeness(nearest, label) > 0.4
                ? "Did you mean " + nearest + ".md?"
                : "Prompts are " + String.join(", ", names) + ".";
    }

    private static double likeness(String left, String right) {
        Set<String> pairs = pairs(left);
        Set<String> others = pairs(right);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int index = 0; index + 1 < text.length(); index++) {
            pairs.add(text.substring(index, index + 2));
        }
        return pairs;
    }
}
