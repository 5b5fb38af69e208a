package dev.quipu.catalog;

import java.util.List;
import java.util.Objects;

/**
 * A way to join: rows of {@code from} refer to rows of {@code to}.
 *
 * @param columns in {@code from}, paired by position with {@code targets} in {@code to}
 * @param origin declared by the database, or inferred from names, types and values
 * @param weight how much a join over it costs in a search for a path; 1.0 for a declared key, more the less sure it is
 */
public record ForeignKey(
        TableName from, List<String> columns, TableName to, List<String> targets, Origin origin, double weight) {
    /** Who says that this key exists. */
    public enum Origin {
        DECLARED,
        INFERRED
    }

    public ForeignKey {
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(origin, "origin is null");
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        if (columns.isEmpty() || columns.size() != targets.size()) {
            throw new IllegalArgumentException("a key pairs at least one column with as many targets");
        }
    }
}
