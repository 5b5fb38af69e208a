package dev.quipu.agent.offline.query;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The ways to join the tables of a catalog. Paths are found by repeated shortest-path searches (Dijkstra) from the
 * tables joined so far to the nearest missing one, which comes near the cheapest tree.
 */
public final class JoinGraph {
    private static final double NO_PATH = 9;
    private static final double THROUGH_DIMENSION = 1.6;

    private final Map<TableName, List<Edge>> edges = new TreeMap<>();
    private final Map<TableName, Long> rows = new TreeMap<>();

    /** A key used in one direction. */
    public record Edge(ForeignKey key, boolean forward) {
        public TableName from() {
            return forward ? key.from() : key.to();
        }

        public TableName to() {
            return forward ? key.to() : key.from();
        }

        /** True when one row on this side meets many on the other. */
        public boolean multiplies() {
            return !forward;
        }
    }

    public JoinGraph(Catalog catalog) {
        for (Table table : catalog.tables()) {
            edges.put(table.name(), new ArrayList<>());
            rows.put(table.name(), table.rows());
        }
        for (ForeignKey key : catalog.foreignKeys()) {
            if (!key.from().equals(key.to()) && edges.containsKey(key.from()) && edges.containsKey(key.to())) {
                edges.get(key.from()).add(new Edge(key, true));
                edges.get(key.to()).add(new Edge(key, false));
            }
        }
    }

    public List<Edge> edges(TableName table) {
        return List.copyOf(edges.getOrDefault(table, List.of()));
    }

    /**
     * The cheapest way from any of the tables to the goal.
     *
     * @param extra cost of a step besides the key's own weight, such as for a table that nobody mentioned
     */
    public Optional<Path> path(Set<TableName> from, TableName goal, ToDoubleFunction<Edge> extra) {
        record State(TableName table, boolean cameUp) {}
        record Visit(State state, double cost, List<Edge> path, String way) {}
        PriorityQueue<Visit> queue = new PriorityQueue<>(Comparator.comparingDouble(Visit::cost)
                .thenComparing(visit -> visit.path().size())
                .thenComparing(Visit::way));
        for (TableName table : from) {
            queue.add(new Visit(new State(table, false), 0, List.of(), table.toString()));
        }
        Set<State> done = new HashSet<>();
        while (!queue.isEmpty()) {
            Visit visit = queue.poll();
            if (visit.cost() > NO_PATH || !done.add(visit.state())) {
                continue;
            }
            if (visit.state().table().equals(goal)) {
                return Optional.of(new Path(visit.path(), visit.cost()));
            }
            for (Edge edge : edges.getOrDefault(visit.state().table(), List.of())) {
                double cost =
                        visit.cost() + Math.max(.05, step(edge, visit.state().cameUp()) + extra.applyAsDouble(edge));
                List<Edge> path = new ArrayList<>(visit.path());
                path.add(edge);
                queue.add(new Visit(
                        new State(edge.to(), edge.forward()),
                        cost,
                        path,
                        visit.way() + ' ' + edge.to() + edge.key().columns()));
            }
        }
        return Optional.empty();
    }

    private double step(Edge edge, boolean cameUp) {
        double cost = edge.key().weight();
        if (rows.getOrDefault(edge.to(), 0L) == 0) {
            cost += 1.5;
        }
        if (edge.multiplies()) {
            cost += .1 + (cameUp ? THROUGH_DIMENSION : 0);
        }
        return cost;
    }

    /** Steps from one table to another. */
    public record Path(List<Edge> edges, double cost) {
        public Path {
            edges = List.copyOf(edges);
        }

        public boolean multiplies() {
            return edges.stream().anyMatch(Edge::multiplies);
        }
    }

    /** Memo of single-source paths without extra cost, for questions that ask about many pairs. */
    public Map<TableName, Path> pathsFrom(TableName table) {
        Map<TableName, Path> found = new HashMap<>();
        for (TableName goal : edges.keySet()) {
            path(Set.of(table), goal, edge -> 0).ifPresent(path -> found.put(goal, path));
        }
        return found;
    }
}
