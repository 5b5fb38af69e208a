package dev.quipu.agent.offline.query;

import dev.quipu.catalog.TableName;
import java.util.Objects;

/**
 * A table as it takes part in a query.
 *
 * @param role empty, or the referring column when the table takes part a second time
 */
public record Instance(TableName table, String role) implements Comparable<Instance> {
    public Instance {
        Objects.requireNonNull(table, "table is null");
        Objects.requireNonNull(role, "role is null");
    }

    public static Instance of(TableName table) {
        return new Instance(table, "");
    }

    @Override
    public int compareTo(Instance other) {
        int byTable = table.compareTo(other.table);
        return byTable != 0 ? byTable : role.compareTo(other.role);
    }
}
