package dev.quipu.agent.answer;

import java.util.Objects;

/**
 * Something that was left out of a result because of a limit.
 *
 * @param limit which limit it was
 * @param at what the limit was: rows, or bytes
 * @param column the column whose values were cut; empty unless {@code limit} is CELL
 * @param values how many values were cut; 0 unless {@code limit} is CELL
 */
public record Cut(Limit limit, long at, String column, int values) {
    /** What can cut a result. */
    public enum Limit {
        /** The source had more rows than a result may have. */
        ROWS("limits.rows"),
        /** A value was longer than a value may be. */
        CELL("limits.cell"),
        /** The rows together were larger than a result may be; the rest of them is missing. */
        RESULT("limits.result");

        private final String setting;

        Limit(String setting) {
            this.setting = setting;
        }

        /** The key of the setting with which people change it. */
        public String setting() {
            return setting;
        }
    }

    public Cut {
        Objects.requireNonNull(limit, "limit is null");
        Objects.requireNonNull(column, "column is null");
        if ((limit == Limit.CELL) != (values > 0)) {
            throw new IllegalArgumentException("values are counted for cut cells, and only for them");
        }
    }

    public static Cut rows(int limit) {
        return new Cut(Limit.ROWS, limit, "", 0);
    }

    public static Cut cells(String column, int values, int bytes) {
        return new Cut(Limit.CELL, bytes, column, values);
    }

    public static Cut result(long bytes) {
        return new Cut(Limit.RESULT, bytes, "", 0);
    }

    /** Whether rows are missing, so that a sum or a count over those that are there is too small. */
    public boolean losesRows() {
        return limit != Limit.CELL;
    }
}
