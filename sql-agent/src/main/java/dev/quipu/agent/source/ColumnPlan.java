package dev.quipu.agent.source;

/**
 * How one column of a file becomes a column of its table.
 *
 * @param sql over the staged table
 * @param comment for the table's column, empty when there is nothing to say
 */
record ColumnPlan(String name, String sql, String comment) {
    /** The column as the text that it is. */
    static ColumnPlan text(ColumnChoice column) {
        return new ColumnPlan(column.name(), column.column(), "");
    }

    String selected() {
        return sql + " AS " + Quoted.name(name);
    }
}
