package dev.quipu.catalog;

import java.util.Objects;

/**
 * One column of a table.
 *
 * @param type the engine's own name of the type, such as {@code DECIMAL(10,2)}
 * @param comment what the database says of it, empty when nothing
 */
public record Column(
        String name, String type, ColumnKind kind, boolean nullable, String comment, ColumnProfile profile) {
    public Column {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(comment, "comment is null");
        Objects.requireNonNull(profile, "profile is null");
    }
}
