package dev.quipu.catalog;

import java.util.List;
import java.util.Objects;

/**
 * Something in a catalog that a search found.
 *
 * @param column empty when the table itself was found
 * @param score how well it fits; only to be compared with the scores of the same search
 * @param reasons where the words were found, such as {@code name: customer} or {@code value: Lyon}
 */
public record SearchHit(TableName table, String column, double score, List<String> reasons) {
    public SearchHit {
        Objects.requireNonNull(table, "table is null");
        Objects.requireNonNull(column, "column is null");
        reasons = List.copyOf(reasons);
    }
}
