package dev.quipu.agent.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins of columns that are called like a column of which the target is known: a manager here is a manager there. */
final class NamesakeJoins {
    private static final double NAME = 0.85;
    private static final double CONTAINED = 0.90;

    private final NameScore nameScore;

    NamesakeJoins(NameScore nameScore) {
        this.nameScore = nameScore;
    }

    /** The pairs worth a look: columns without a target, and the targets of their namesakes. */
    List<JoinPair> pairs(JoinSides sides, KnownJoins known) {
        Map<String, JoinSide> targets = new HashMap<>();
        sides.targets().forEach(target -> targets.put(target.place(), target));
        Map<List<String>, Set<JoinSide>> targetsByName = new HashMap<>();
        for (JoinSide side : sides.all()) {
            JoinSide target = targets.get(known.target(side));
            if (target != null && nameScore.telling(name(side))) {
                targetsByName
                        .computeIfAbsent(name(side), unseen -> new LinkedHashSet<>())
                        .add(target);
            }
        }
        List<JoinPair> pairs = new ArrayList<>();
        for (JoinSide from : sides.sources()) {
            if (!from.empty() && !from.firmKey() && !known.refers(from)) {
                targetsByName.getOrDefault(name(from), Set.of()).stream()
                        .filter(to -> from.valueClass() == to.valueClass())
                        .filter(to -> !from.table().name().equals(to.table().name()))
                        .forEach(to -> pairs.add(new JoinPair(from, to, NAME)));
            }
        }
        return pairs;
    }

    private static List<String> name(JoinSide side) {
        return side.columnForms().get(0);
    }

    static double weight(JoinPair pair, double contained) {
        return contained >= CONTAINED ? 1.2 + 2 * (1 - pair.name()) + 0.5 * (1 - contained) : Double.POSITIVE_INFINITY;
    }
}
