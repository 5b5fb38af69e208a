package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.ClockUse;
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
    private final List<ClockUse> clockUses;

    GuardedQuery(String sql, List<TableName> tables, List<ClockUse> clockUses) {
        this.sql = sql;
        this.tables = List.copyOf(tables);
        this.clockUses = List.copyOf(clockUses);
    }

    /** The analyst's text without a trailing semicolon. */
    public String sql() {
        return sql;
    }

    /** The tables that it reads, in the order of their names. */
    public List<TableName> tables() {
        return tables;
    }

    /** Where it asks for the time, in the order of the text. */
    public List<ClockUse> clockUses() {
        return clockUses;
    }
}
