package dev.quipu.catalog;

import java.util.List;
import java.util.Objects;

/**
 * What the values of a column look like.
 *
 * @param nonNull rows with a value
 * @param distinct different values (an estimate when the table was sampled)
 * @param minimum smallest value as text, empty when there is none
 * @param maximum largest value as text, empty when there is none
 * @param values the most frequent values of a text column, most frequent first, ties by text; empty for free text,
 *     personal columns that are not to be read, and columns of other kinds
 * @param complete true when {@code values} holds every value of the column
 */
public record ColumnProfile(
        long nonNull, long distinct, String minimum, String maximum, List<ValueCount> values, boolean complete) {

    /** The profile of a column about which nothing is known. */
    public static final ColumnProfile UNKNOWN = new ColumnProfile(0, 0, "", "", List.of(), false);

    public ColumnProfile {
        Objects.requireNonNull(minimum, "minimum is null");
        Objects.requireNonNull(maximum, "maximum is null");
        values = List.copyOf(values);
    }
}
