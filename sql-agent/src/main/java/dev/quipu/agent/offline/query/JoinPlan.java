package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.JoinGraph.Edge;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The tree of joins that connects the tables of a query, grown from its anchor. */
public final class JoinPlan {
    private final Instance anchor;
    private final List<Join> joins = new ArrayList<>();

    /** One step of the tree: the child joined to its parent. */
    public record Join(Instance parent, Edge edge, Instance child) {}

    private JoinPlan(Instance anchor) {
        this.anchor = anchor;
    }

    /** @throws NoJoinException when a needed table cannot be reached */
    public static JoinPlan grow(
            JoinGraph graph, Instance anchor, Collection<Instance> needed, ToDoubleFunction<Edge> extra) {
        JoinPlan plan = new JoinPlan(anchor);
        Set<Instance> missing = new TreeSet<>(needed);
        missing.remove(anchor);
        missing.stream()
                .filter(instance -> !instance.role().isEmpty())
                .forEach(instance -> plan.joinRole(graph, instance, missing));
        while (!missing.isEmpty()) {
            plan.joinNearest(graph, missing, extra);
            missing.removeAll(plan.instances());
        }
        return plan;
    }

    private void joinRole(JoinGraph graph, Instance instance, Set<Instance> missing) {
        for (TableName table : new TreeSet<>(tables())) {
            Optional<Edge> edge = graph.edges(table).stream()
                    .filter(candidate -> candidate.forward()
                            && candidate.to().equals(instance.table())
                            && candidate.key().columns().get(0).equalsIgnoreCase(instance.role()))
                    .findFirst();
            if (edge.isPresent()) {
                joins.add(new Join(Instance.of(table), edge.get(), instance));
                return;
            }
        }
        throw new NoJoinException("no way to " + instance.table() + " as " + instance.role() + " among " + missing);
    }

    private void joinNearest(JoinGraph graph, Set<Instance> missing, ToDoubleFunction<Edge> extra) {
        Set<TableName> reached = tables();
        record Found(Instance goal, JoinGraph.Path path) {}
        Found nearest = missing.stream()
                .map(goal -> graph.path(reached, goal.table(), extra).map(path -> new Found(goal, path)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble((Found found) -> found.path().cost())
                        .thenComparing(Found::goal))
                .orElseThrow(() -> new NoJoinException("no way from " + reached + " to " + missing));
        for (Edge edge : nearest.path().edges()) {
            if (!tables().contains(edge.to())) {
                joins.add(new Join(Instance.of(edge.from()), edge, Instance.of(edge.to())));
            }
        }
    }

    public Instance anchor() {
        return anchor;
    }

    public List<Join> joins() {
        return List.copyOf(joins);
    }

    public Set<Instance> instances() {
        Set<Instance> found = new TreeSet<>();
        found.add(anchor);
        joins.forEach(join -> found.add(join.child()));
        return found;
    }

    private Set<TableName> tables() {
        Set<TableName> found = new TreeSet<>();
        instances().stream()
                .filter(instance -> instance.role().isEmpty())
                .forEach(instance -> found.add(instance.table()));
        return found;
    }

    /** True when a row of this table can stand in several joined rows. */
    public boolean multiplied(Instance table) {
        Map<Instance, Boolean> seen = new TreeMap<>();
        seen.put(table, false);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Join join : joins) {
                Boolean parent = seen.get(join.parent());
                Boolean child = seen.get(join.child());
                if (parent != null && child == null) {
                    seen.put(join.child(), parent || join.edge().multiplies());
                    grown = true;
                } else if (child != null && parent == null) {
                    seen.put(join.parent(), child || !join.edge().multiplies());
                    grown = true;
                }
            }
        }
        return seen.containsValue(true);
    }

    /** The joins below a table, the one that leads to it included, in the order of the tree. */
    List<Join> branch(Instance root) {
        Set<Instance> inside = new TreeSet<>();
        inside.add(root);
        List<Join> found = new ArrayList<>();
        for (Join join : joins) {
            if (join.child().equals(root) || inside.contains(join.parent())) {
                inside.add(join.child());
                found.add(join);
            }
        }
        return found;
    }

    /** The join nearest to the anchor on the way to this table that multiplies rows. */
    Optional<Join> firstMultiplying(Instance table) {
        List<Join> way = new ArrayList<>();
        Instance at = table;
        while (!at.equals(anchor)) {
            Instance child = at;
            Join join = joins.stream()
                    .filter(step -> step.child().equals(child))
                    .findFirst()
                    .orElseThrow();
            way.add(0, join);
            at = join.parent();
        }
        return way.stream().filter(join -> join.edge().multiplies()).findFirst();
    }

    /** The plan without these joins. */
    JoinPlan without(List<Join> removed) {
        JoinPlan plan = new JoinPlan(anchor);
        joins.stream().filter(join -> !removed.contains(join)).forEach(plan.joins::add);
        return plan;
    }
}
