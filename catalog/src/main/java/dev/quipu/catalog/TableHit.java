package dev.quipu.catalog;

import java.util.Objects;

/**
 * A table that a search found for a question.
 *
 * @param score how well it fits; only to be compared with the scores of the same search
 * @param bridge true when the table is here because it joins two others that were found
 */
public record TableHit(Table table, double score, boolean bridge) {
    public TableHit {
        Objects.requireNonNull(table, "table is null");
    }
}
