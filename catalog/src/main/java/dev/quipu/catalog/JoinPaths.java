package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** The ways from table to table over the keys of a catalog; tables are told by their places in one list. */
final class JoinPaths {
    /** Further than this two tables have nothing to do with each other. */
    private static final double LONGEST = 3.9;

    /** A calendar may be joined by thousands of tables: a search does not walk through all of them. */
    private static final int MOST_VISITS = 3_000;

    private final List<Map<Integer, Double>> neighbours = new ArrayList<>();

    private record Visit(int table, double cost, List<Integer> way) {}

    JoinPaths(List<Table> tables, List<ForeignKey> keys) {
        Map<TableName, Integer> places = new HashMap<>();
        for (Table table : tables) {
            places.put(table.name(), places.size());
            neighbours.add(new TreeMap<>());
        }
        for (ForeignKey key : keys) {
            Integer from = places.get(key.from());
            Integer to = places.get(key.to());
            if (from != null && to != null && !from.equals(to)) {
                neighbours.get(from).merge(to, key.weight(), Math::min);
                neighbours.get(to).merge(from, key.weight(), Math::min);
            }
        }
    }

    /** The tables that can be joined with this one directly. */
    Set<Integer> neighbours(int table) {
        return neighbours.get(table).keySet();
    }

    /** The tables between a table and the nearest of the goals; none when they touch or nothing leads there. */
    List<Integer> between(int start, Set<Integer> goals) {
        PriorityQueue<Visit> queue = new PriorityQueue<>(Comparator.comparingDouble(Visit::cost)
                .thenComparing(visit -> visit.way().size())
                .thenComparing(Visit::table));
        queue.add(new Visit(start, 0, List.of()));
        Set<Integer> done = new HashSet<>();
        while (!queue.isEmpty() && done.size() < MOST_VISITS) {
            Visit visit = queue.poll();
            if (visit.table() != start && goals.contains(visit.table())) {
                return visit.way().subList(0, visit.way().size() - 1);
            }
            if (done.add(visit.table())) {
                neighbours.get(visit.table()).forEach((next, weight) -> {
                    if (visit.cost() + weight <= LONGEST && !done.contains(next)) {
                        queue.add(new Visit(next, visit.cost() + weight, with(visit.way(), next)));
                    }
                });
            }
        }
        return List.of();
    }

    private static List<Integer> with(List<Integer> way, int next) {
        List<Integer> longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }
}
