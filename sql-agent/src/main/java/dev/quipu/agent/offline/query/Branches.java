package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.JoinPlan.Join;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of a query with the branches cut off that multiply rows and only filter; they become EXISTS.
 *
 * @param kept conditions on the tables that stay joined
 */
record Branches(JoinPlan plan, List<Predicate> kept, List<Branch> moved) {
    /** Joins below one multiplying step and the conditions on their tables. */
    record Branch(List<Join> joins, List<Predicate> conditions) {}

    static Branches split(Query query, JoinPlan whole, Set<Instance> core) {
        Map<Instance, Branch> moved = new LinkedHashMap<>();
        for (Instance table : whole.instances()) {
            whole.firstMultiplying(table).ifPresent(join -> {
                List<Join> below = whole.branch(join.child());
                if (below.stream().noneMatch(step -> core.contains(step.child()))) {
                    moved.putIfAbsent(join.child(), new Branch(below, new ArrayList<>()));
                }
            });
        }
        List<Predicate> kept = new ArrayList<>();
        for (Predicate predicate : query.where()) {
            Set<Instance> tables = Parts.tables(predicate);
            Optional<Branch> home = moved.values().stream()
                    .filter(branch -> branch.joins().stream().anyMatch(join -> tables.contains(join.child())))
                    .findFirst();
            if (home.isPresent()) {
                home.get().conditions().add(predicate);
            } else {
                kept.add(predicate);
            }
        }
        List<Join> removed = moved.values().stream()
                .flatMap(branch -> branch.joins().stream())
                .toList();
        return new Branches(whole.without(removed), kept, List.copyOf(moved.values()));
    }
}
