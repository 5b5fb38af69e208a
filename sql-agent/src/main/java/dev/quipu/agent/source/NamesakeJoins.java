package dev.quipu.agent.source;

import dev.quipu.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.List;

/** Joins of columns that are called like a column of which the target is known: a manager here is a manager there. */
final class NamesakeJoins {
    private static final double NAME = 0.85;
    private static final double CONTAINED = 0.90;

    private final NameScore nameScore;

    NamesakeJoins(NameScore nameScore) {
        this.nameScore = nameScore;
    }

    /** The pairs worth a look: columns without a target, and the targets of their namesakes. */
    List<JoinPair> pairs(JoinSides sides, List<ForeignKey> known) {
        List<JoinPair> pairs = new ArrayList<>();
        for (JoinSide from : sides.sources()) {
            if (from.empty() || from.firmKey() || refers(from, known)) {
                continue;
            }
            for (JoinSide to : sides.targets()) {
                if (from.valueClass() == to.valueClass() && hasNamesake(from, to, sides, known)) {
                    pairs.add(new JoinPair(from, to, NAME));
                }
            }
        }
        return pairs;
    }

    static double weight(JoinPair pair, double contained) {
        return contained >= CONTAINED ? 1.2 + 2 * (1 - pair.name()) + 0.5 * (1 - contained) : Double.POSITIVE_INFINITY;
    }

    private boolean hasNamesake(JoinSide from, JoinSide to, JoinSides sides, List<ForeignKey> known) {
        return !to.table().name().equals(from.table().name())
                && sides.all().stream()
                        .anyMatch(other -> nameScore.sameTellingName(from, other)
                                && known.stream().anyMatch(key -> links(key, other, to)));
    }

    private static boolean refers(JoinSide from, List<ForeignKey> known) {
        return known.stream()
                .anyMatch(key -> key.from().equals(from.table().name())
                        && key.columns().contains(from.column().name()));
    }

    private static boolean links(ForeignKey key, JoinSide from, JoinSide to) {
        return key.from().equals(from.table().name())
                && key.to().equals(to.table().name())
                && key.columns().equals(List.of(from.column().name()))
                && key.targets().equals(List.of(to.column().name()));
    }
}
