package dev.quipu.agent.source;

import dev.quipu.catalog.ColumnKind;
import java.util.ArrayList;
import java.util.List;

/** Joins that the names suggest and the values confirm. */
final class NamedJoins {
    private static final double STRONG = 0.85;
    private static final double CERTAIN = 0.95;
    private static final double CONTAINED_IF_STRONG = 0.30;
    private static final double CONTAINED_IF_WEAK = 0.80;

    private final NameScore nameScore;

    NamedJoins(NameScore nameScore) {
        this.nameScore = nameScore;
    }

    /** The pairs whose names are alike enough for a look at their values. */
    List<JoinPair> pairs(JoinSides sides) {
        List<JoinPair> pairs = new ArrayList<>();
        for (JoinSide from : sides.sources()) {
            for (JoinSide to : sides.targets()) {
                if (from.valueClass() == to.valueClass() && !from.place().equals(to.place())) {
                    double name = nameScore.of(from, to);
                    if (qualifies(from, to, name)) {
                        pairs.add(new JoinPair(from, to, name));
                    }
                }
            }
        }
        return pairs;
    }

    private static boolean qualifies(JoinSide from, JoinSide to, double name) {
        if (name < NameScore.SAME_RAW_NAME) {
            return false;
        }
        if (from.primaryKey() && name < CERTAIN) {
            return false;
        }
        if (name < STRONG && from.column().kind() == ColumnKind.NUMBER) {
            return false;
        }
        return name >= CERTAIN || !(from.empty() || to.empty());
    }

    /** What a join over the pair costs, or infinity when its values speak against it. */
    static double weight(JoinPair pair, double contained) {
        boolean nothingToCompare = pair.from().empty() || pair.to().empty();
        double needed = pair.name() >= STRONG ? CONTAINED_IF_STRONG : CONTAINED_IF_WEAK;
        if (!nothingToCompare && contained < needed) {
            return Double.POSITIVE_INFINITY;
        }
        return 1.2 + 2 * (1 - pair.name()) + 0.5 * (1 - contained);
    }
}
