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
    /** A unique number that is no key could be a quantity, so the values have to agree. */
    private static final double CONTAINED_IF_NUMBER = 0.99;
    /** A key that itself refers to another table is a detour to that table. */
    private static final double REFERS_ON = 0.30;

    private final NameScore nameScore;

    NamedJoins(NameScore nameScore) {
        this.nameScore = nameScore;
    }

    /** The pairs whose names are alike enough for a look at their values. */
    List<JoinPair> pairs(JoinSides sides) {
        TargetIndex targets = new TargetIndex(sides.targets(), nameScore);
        List<JoinPair> pairs = new ArrayList<>();
        for (JoinSide from : sides.sources()) {
            for (JoinSide to : targets.candidates(from)) {
                if (from.valueClass() == to.valueClass()
                        && !from.place().equals(to.place())
                        && !sides.declared(to, from)) {
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
        if (from.firmKey() && name < CERTAIN) {
            return false;
        }
        // "num_semesters" counts them; only a number that is called just "semester" may refer to one
        if (from.column().kind() == ColumnKind.NUMBER && name < CERTAIN) {
            return false;
        }
        if (to.column().kind() == ColumnKind.NUMBER && !to.primaryKey()) {
            return name >= CERTAIN && to.sparse() && !from.empty();
        }
        return name >= CERTAIN || !(from.empty() || to.empty());
    }

    /** What a join over the pair costs, or infinity when its values speak against it. */
    static double weight(JoinPair pair, double contained) {
        JoinSide to = pair.to();
        if (!(pair.from().empty() || to.empty()) && contained < needed(pair)) {
            return Double.POSITIVE_INFINITY;
        }
        double detour = to.declared() ? REFERS_ON : 0;
        return 1.2 + 2 * (1 - pair.name()) + 0.5 * (1 - contained) + detour;
    }

    private static double needed(JoinPair pair) {
        if (pair.to().column().kind() == ColumnKind.NUMBER && !pair.to().primaryKey()) {
            return CONTAINED_IF_NUMBER;
        }
        boolean self = pair.from().table().name().equals(pair.to().table().name());
        return pair.name() >= STRONG && !self ? CONTAINED_IF_STRONG : CONTAINED_IF_WEAK;
    }
}
