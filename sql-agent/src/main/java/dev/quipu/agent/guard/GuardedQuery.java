package dev.quipu.agent.guard;

import dev.quipu.catalog.TableName;
import java.util.List;

/**
 * SQL that the guard has proved: one read-only query over visible tables with allowed functions.
 *
 * <p>Only the guard makes one, so a warehouse that takes nothing else cannot be handed unproved SQL.
 */
public final class GuardedQuery {
    private final String sql;
    private final List<TableName> tables;

    GuardedQuery(String sql, List<TableName> tables) {
        this.sql = sql;
        this.tables = List.copyOf(tables);
    }

    /** The analyst's text without a trailing semicolon. */
    public String sql() {
        return sql;
    }

    /** The tables that it reads, in the order of their names. */
    public List<TableName> tables() {
        return tables;
    }
}
