package dev.quipu.agent.source;

import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The joins found so far, for quick questions about them. */
final class KnownJoins {
    private final Set<String> sources = new HashSet<>();
    private final Set<List<TableName>> connections = new HashSet<>();
    private final Map<String, String> targets = new HashMap<>();

    KnownJoins(List<ForeignKey> keys) {
        for (ForeignKey key : keys) {
            for (String column : key.columns()) {
                sources.add(place(key.from(), column));
            }
            connections.add(List.of(key.from(), key.to()));
            connections.add(List.of(key.to(), key.from()));
            if (key.columns().size() == 1) {
                targets.put(
                        place(key.from(), key.columns().get(0)),
                        place(key.to(), key.targets().get(0)));
            }
        }
    }

    private static String place(TableName table, String column) {
        return table + "." + column;
    }

    /** True when the column refers to another. */
    boolean refers(JoinSide side) {
        return sources.contains(side.place());
    }

    /** True when a join leads from one table to the other, in either direction. */
    boolean connects(JoinSide one, JoinSide other) {
        return connections.contains(List.of(one.table().name(), other.table().name()));
    }

    /** Where the column refers to, empty when nowhere. */
    String target(JoinSide side) {
        return targets.getOrDefault(side.place(), "");
    }
}
