package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * SQL that the guard has proved: one read-only query over visible tables with allowed functions.
 *
 * <p>Only the guard makes one, so a warehouse that takes nothing else cannot be handed unproved SQL.
 */
public final class GuardedQuery {
    private final String sql;
    private final List<Table> tables;
    private final List<TablePlace> places;
    private final Rewriting rewriting;
    private final List<ClockUse> clockUses;

    /** @param clockUses places in the text of the rewriting */
    GuardedQuery(
            String sql, List<Table> tables, List<TablePlace> places, Rewriting rewriting, List<ClockUse> clockUses) {
        this.sql = sql;
        this.tables = List.copyOf(tables);
        this.places = List.copyOf(places);
        this.rewriting = rewriting;
        this.clockUses = List.copyOf(clockUses);
    }

    /** The analyst's text without a trailing semicolon, to be shown. */
    public String sql() {
        return sql;
    }

    /**
     * The text that runs: the analyst's, with row rules and masks in the place of the tables that need them. Never shown,
     * logged or quoted in an error: it names what the asker may not see and holds the key of the masks.
     */
    public String runnable() {
        return rewriting.sql();
    }

    /** Whether row rules, masks or hidden columns apply, so that an error of the engine may say too much. */
    public boolean isRestricted() {
        return !rewriting.pieces().isEmpty();
    }

    /** The tables that it names, in the order of their names. */
    public List<TableName> tables() {
        return tables.stream().map(Table::name).toList();
    }

    /** Where the analyst's text names them, as far as the engine tells. */
    public List<TablePlace> places() {
        return places;
    }

    /** What people should know of what they see of these tables, such as "email is shown as a hash". */
    public List<String> notes() {
        return tables.stream()
                .flatMap(table -> table.protection().notes().stream())
                .toList();
    }

    /** Where the text that runs asks for the time, in its order. */
    public List<ClockUse> clockUses() {
        return clockUses;
    }

    /**
     * Finds a place of the text that runs in the analyst's text; what was put there is found at the table's name.
     *
     * @param place UTF-8 byte offset in the text that runs
     * @return UTF-8 byte offset in the analyst's text
     */
    public int placeInSql(int place) {
        int index = rewriting.given(new SqlText(rewriting.sql(), List.of()).indexOfByte(place));
        return sql.substring(0, Math.min(index, sql.length())).getBytes(StandardCharsets.UTF_8).length;
    }
}
