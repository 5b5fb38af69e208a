package dev.quipu.agent.source;

import dev.quipu.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses among possible joins: one for each column, and one direction between two keys. */
final class JoinChoice {
    /** A join that the values allow. */
    record Possible(JoinPair pair, double weight) {}

    /** The better first: cheaper, a declared key, the larger table, then by name. */
    private static final Comparator<Possible> ORDER = Comparator.comparingDouble(Possible::weight)
            .thenComparing(possible -> !(possible.pair().to().primaryKey()
                    && possible.pair().to().table().keyDeclared()))
            .thenComparing(possible -> -possible.pair().to().table().rows())
            .thenComparing(possible -> possible.pair().to().place())
            .thenComparing(possible -> possible.pair().from().place());

    private JoinChoice() {}

    /** The chosen joins in the order of their columns. */
    static List<ForeignKey> choose(List<Possible> possible) {
        List<Possible> ordered = new ArrayList<>(possible);
        ordered.sort(ORDER);
        Map<String, Possible> chosen = new TreeMap<>();
        for (Possible candidate : ordered) {
            String from = candidate.pair().from().place();
            boolean taken = chosen.containsKey(from) || opposes(candidate, chosen);
            if (Double.isFinite(candidate.weight()) && !taken) {
                chosen.put(from, candidate);
            }
        }
        return chosen.values().stream()
                .map(one -> one.pair().from().to(one.pair().to(), one.weight()))
                .toList();
    }

    private static boolean opposes(Possible candidate, Map<String, Possible> chosen) {
        Possible back = chosen.get(candidate.pair().to().place());
        return back != null
                && back.pair().to().place().equals(candidate.pair().from().place());
    }
}
