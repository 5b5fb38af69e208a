package dev.quipu.agent.answer;

import java.util.List;
import java.util.Objects;

/**
 * What an answer rests on, made by the program from the query that ran.
 *
 * @param tables the tables read
 * @param newest for each table with a date column, up to which day its data reaches
 * @param rowCount rows in the result
 * @param truncated true when the result was cut at {@code rowLimit}
 * @param notShown what the asker is not shown of these tables, such as "customers.email is shown as a hash"
 */
public record RestsOn(
        List<TableUse> tables,
        List<Freshness> newest,
        int rowCount,
        boolean truncated,
        int rowLimit,
        List<String> notShown) {
    public static final RestsOn NOTHING = new RestsOn(List.of(), List.of(), 0, false, 0, List.of());

    public RestsOn {
        tables = List.copyOf(tables);
        newest = List.copyOf(newest);
        notShown = List.copyOf(notShown);
    }

    /** A table that was read and how many rows it holds. */
    public record TableUse(String table, long rows) {
        public TableUse {
            Objects.requireNonNull(table, "table is null");
        }
    }

    /** The newest value of a date column. */
    public record Freshness(String table, String column, String newest) {
        public Freshness {
            Objects.requireNonNull(table, "table is null");
            Objects.requireNonNull(column, "column is null");
            Objects.requireNonNull(newest, "newest is null");
        }
    }
}
