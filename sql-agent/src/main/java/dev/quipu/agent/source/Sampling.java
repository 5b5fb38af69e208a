package dev.quipu.agent.source;

import dev.quipu.catalog.TableName;

/**
 * How much of a large table is looked at.
 *
 * @param above tables of more rows than this are sampled
 * @param rows about how many rows a sample holds
 */
public record Sampling(long above, long rows) {
    public static final Sampling DEFAULT = new Sampling(1_000_000, 200_000);

    public Sampling {
        if (above < 1 || rows < 1) {
            throw new IllegalArgumentException("a sample holds at least one row");
        }
    }

    boolean applies(long tableRows) {
        return tableRows > above;
    }

    /**
     * What stands after FROM to read the table or a sample of it.
     *
     * <p>A sample takes the rows whose hashed row number falls into one class, so the same file gives the same sample
     * in every run and with any number of threads. A view has no row numbers; there the values of the row are hashed.
     */
    String from(TableName table, boolean view, long tableRows) {
        if (!applies(tableRows)) {
            return Quoted.table(table);
        }
        long classes = Math.max(1, tableRows / rows);
        // hashed twice, lest the rows of a table that was itself made by hashing row numbers are all alike
        String number = view ? "hash(hash(sampled) + 1)" : "hash(hash(sampled.rowid) + 1)";
        return "(SELECT * FROM " + Quoted.table(table) + " AS sampled WHERE " + number + " % " + classes + " = 0)";
    }
}
