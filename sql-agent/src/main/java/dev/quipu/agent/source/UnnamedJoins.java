package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.catalog.ColumnKind;
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
    List<JoinPair> pairs(JoinSides sides, KnownJoins known) {
        List<JoinSide> sources = sides.sources().stream()
                .filter(from -> !from.empty() && !known.refers(from))
                .toList();
        List<JoinPair> pairs = pairs(
                sources.stream().filter(from -> bare(from) && from.sparse()).toList(),
                sides.targets().stream().filter(this::bare).toList());
        pairs.removeIf(pair -> !sameName(pair) || known.connects(pair.from(), pair.to()));
        pairs.addAll(pairs(
                sources.stream().filter(UnnamedJoins::mayRefer).toList(),
                sides.targets().stream().filter(UnnamedJoins::mayBeFound).toList()));
        return pairs.subList(0, Math.min(pairs.size(), MOST_PAIRS));
    }

    /** What a join over the pair costs, or infinity when its values speak against it. */
    double weight(JoinPair pair, double contained) {
        if (bare(pair.from()) && sameName(pair)) {
            return contained >= ALL ? 1.4 : Double.POSITIVE_INFINITY;
        }
        double needed = pair.to().valueClass() == ValueClass.TEXT ? NEARLY_ALL : ALL;
        return contained >= needed ? 1.9 + 4 * (1 - contained) : Double.POSITIVE_INFINITY;
    }

    private static List<JoinPair> pairs(List<JoinSide> sources, List<JoinSide> targets) {
        List<JoinPair> pairs = new ArrayList<>();
        for (JoinSide from : sources) {
            for (JoinSide to : targets) {
                if (from.valueClass() == to.valueClass()
                        && !from.table().name().equals(to.table().name())
                        && to.distinct() >= NEARLY_ALL * from.distinct()) {
                    pairs.add(new JoinPair(from, to, 0));
                }
            }
        }
        return pairs;
    }

    /** True for a column that is called "id" and nothing else. */
    private boolean bare(JoinSide side) {
        List<String> name = NameWords.of(side.column().name());
        return name.size() == 1 && roles.last(Role.IDENTIFIER, name);
    }

    private static boolean sameName(JoinPair pair) {
        return pair.from().column().name().equalsIgnoreCase(pair.to().column().name());
    }

    private static boolean mayRefer(JoinSide from) {
        return !from.primaryKey()
                && !from.unique()
                && from.column().kind() != ColumnKind.NUMBER
                && from.column().kind() != ColumnKind.YEAR
                && from.distinct() >= ENOUGH_VALUES;
    }

    private static boolean mayBeFound(JoinSide to) {
        return to.primaryKey() && to.distinct() >= ENOUGH_VALUES && to.sparse();
    }
}
