package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.NameWords;
import java.util.ArrayList;
import java.util.List;

/** Joins of columns that are left over and of which the values alone say that they belong together. */
final class UnnamedJoins {
    /** Bounds the work on a source with hundreds of tables. */
    private static final int MOST_PAIRS = 400;

    private static final int ENOUGH_VALUES = 8;
    private static final double ALL = 0.999;
    private static final double NEARLY_ALL = 0.95;

    private final NameRoles roles;

    UnnamedJoins(NameRoles roles) {
        this.roles = roles;
    }

    /** The pairs that are worth a look, those of equal bare names first. */
    List<JoinPair> pairs(JoinSides sides, List<ForeignKey> known) {
        List<JoinPair> bare = new ArrayList<>();
        List<JoinPair> others = new ArrayList<>();
        for (JoinSide from : sides.sources()) {
            for (JoinSide to : sides.targets()) {
                if (comparable(from, to) && known.stream().noneMatch(key -> refers(key, from))) {
                    JoinPair pair = new JoinPair(from, to, 0);
                    if (bareIdentifiers(pair) && !connected(from, to, known)) {
                        bare.add(pair);
                    } else if (worthALook(from, to)) {
                        others.add(pair);
                    }
                }
            }
        }
        bare.addAll(others);
        return bare.subList(0, Math.min(bare.size(), MOST_PAIRS));
    }

    /** What a join over the pair costs, or infinity when its values speak against it. */
    double weight(JoinPair pair, double contained) {
        if (bareIdentifiers(pair)) {
            return contained >= ALL ? 1.4 : Double.POSITIVE_INFINITY;
        }
        double needed = pair.to().valueClass() == ValueClass.TEXT ? NEARLY_ALL : ALL;
        return contained >= needed ? 1.9 + 4 * (1 - contained) : Double.POSITIVE_INFINITY;
    }

    private static boolean comparable(JoinSide from, JoinSide to) {
        return from.valueClass() == to.valueClass()
                && !from.table().name().equals(to.table().name())
                && !from.empty()
                && to.distinct() >= NEARLY_ALL * from.distinct();
    }

    private static boolean connected(JoinSide from, JoinSide to, List<ForeignKey> known) {
        return known.stream().anyMatch(key -> connects(key, from, to) || connects(key, to, from));
    }

    private static boolean refers(ForeignKey key, JoinSide from) {
        return key.from().equals(from.table().name())
                && key.columns().contains(from.column().name());
    }

    private static boolean connects(ForeignKey key, JoinSide from, JoinSide to) {
        return key.from().equals(from.table().name())
                && key.to().equals(to.table().name());
    }

    private boolean bareIdentifiers(JoinPair pair) {
        List<String> name = NameWords.of(pair.from().column().name());
        return name.size() == 1
                && roles.last(Role.IDENTIFIER, name)
                && name.equals(NameWords.of(pair.to().column().name()))
                && pair.from().sparse();
    }

    private static boolean worthALook(JoinSide from, JoinSide to) {
        return to.primaryKey()
                && !from.primaryKey()
                && !from.unique()
                && from.column().kind() != ColumnKind.NUMBER
                && from.column().kind() != ColumnKind.YEAR
                && from.distinct() >= ENOUGH_VALUES
                && to.distinct() >= ENOUGH_VALUES
                && to.sparse();
    }
}
