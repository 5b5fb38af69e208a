package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.Token;
import dev.quipu.agent.offline.lexicon.Link.Origin;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.NameWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names that a misspelt or shortened word, or another word of the same family, may mean. */
final class Speller {
    private final NameIndex names;
    private final Stems stems;
    private final Set<String> rawWords = new TreeSet<>();

    Speller(SchemaModel schema, NameIndex names, Stems stems) {
        this.names = names;
        this.stems = stems;
        for (Entity entity : schema.entities()) {
            rawWords.addAll(NameWords.of(entity.table().name().table()));
            for (Column column : entity.table().columns()) {
                rawWords.addAll(NameWords.of(column.name()));
                rawWords.addAll(entity.words(column));
            }
            rawWords.addAll(entity.words());
        }
        rawWords.removeIf(word -> word.length() < 4);
    }

    List<Link> names(Token token) {
        Map<String, Link> found = new LinkedHashMap<>();
        String word = token.lower();
        if (word.length() < 4 || token.figures()) {
            return List.of();
        }
        for (String raw : rawWords) {
            int edits = distance(word, raw, 2);
            int allowed = word.length() >= 8 ? 2 : 1;
            if (edits <= allowed && word.length() >= 5 && word.charAt(0) == raw.charAt(0)) {
                add(found, raw, .8 - .1 * edits, Origin.SPELLING);
            } else if (family(word, raw)) {
                add(found, raw, .72, Origin.FAMILY);
            }
        }
        return new ArrayList<>(found.values());
    }

    private void add(Map<String, Link> found, String raw, double factor, Origin origin) {
        for (Link link : names.of(stems.of(raw))) {
            Link scored = link.times(factor, origin).over(1);
            found.merge(link.target().id(), scored, (a, b) -> a.score() >= b.score() ? a : b);
        }
    }

    /** At least four letters shared and one word the start of the other, or five letters and three fifths shared. */
    private static boolean family(String a, String b) {
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        boolean start = shared >= 4 && shared == Math.min(a.length(), b.length());
        return start || shared >= 5 && shared * 10 >= 6 * Math.max(a.length(), b.length());
    }

    static boolean near(String a, String b) {
        int allowed = a.length() >= 8 ? 2 : 1;
        return distance(a, b, allowed) <= allowed;
    }

    /** Levenshtein distance with swapped neighbours as one edit (optimal string alignment), or more than the limit. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(next[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = next;
        }
        return last[b.length()];
    }
}
