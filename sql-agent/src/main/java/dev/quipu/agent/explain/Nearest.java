package dev.quipu.agent.explain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words that a person may have meant. */
public final class Nearest {
    private record Scored(String text, int distance) {}

    private Nearest() {}

    /**
     * The texts that look like the word, nearest first: same beginning, contained in one another, or few edits apart
     * (at most a third of the letters). Case does not count; ties stand in the order of the text.
     */
    public static List<String> of(String word, Collection<String> texts, int limit) {
        String sought = word.strip().toLowerCase(Locale.ROOT);
        return texts.stream()
                .map(text -> new Scored(text, distance(sought, text.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() <= Math.max(1, sought.length() / 3))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::text))
                .map(Scored::text)
                .limit(limit)
                .toList();
    }

    private static int distance(String sought, String text) {
        boolean shares =
                sought.length() >= 3 && (text.contains(sought) || (text.length() >= 3 && sought.contains(text)));
        return shares && !text.equals(sought) ? 1 : edits(sought, text);
    }

    /** Letters to add, drop, change or swap with their neighbour: optimal string alignment. */
    private static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
