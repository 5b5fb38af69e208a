package dev.quipu.agent.access;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.ValueCount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts, bounds and frequent values of protected tables as their role sees them: by queries that pass the guard
 * like an analyst's, so that no hidden row can come in.
 */
final class VisibleProfile {
    private static final int LONGEST = 200;
    private static final long MANY = 1_000_000;

    private final Catalog source;
    private final Catalog visible;
    private final SqlGuard guard;
    private final Warehouse warehouse;
    private final Instant now;
    private final ZoneId zone;
    private final Deadline deadline;

    VisibleProfile(
            Catalog source,
            Catalog visible,
            SqlGuard guard,
            Warehouse warehouse,
            Instant now,
            ZoneId zone,
            Deadline deadline) {
        this.source = source;
        this.visible = visible;
        this.guard = guard;
        this.warehouse = warehouse;
        this.now = now;
        this.zone = zone;
        this.deadline = deadline;
    }

    /**
     * The visible catalog with what could be read.
     *
     * @throws WarehouseException of kind QUERY when a rule or mask does not bind; a table that takes too long stays
     *     without its profile
     */
    Catalog read() throws WarehouseException {
        List<Table> tables = new ArrayList<>();
        for (Table table : visible.tables()) {
            tables.add(
                    table.columns().stream().anyMatch(this::isUnread)
                                    && !table.protection().isNone()
                            ? table(table)
                            : table);
        }
        return new Catalog(
                visible.source(),
                visible.dialect(),
                visible.database(),
                visible.defaultSchema(),
                tables,
                visible.foreignKeys());
    }

    private Table table(Table table) throws WarehouseException {
        try {
            return profiled(table);
        } catch (WarehouseException e) {
            if (e.kind() == WarehouseException.Kind.TIME || e.kind() == WarehouseException.Kind.MEMORY) {
                return table;
            }
            throw e;
        }
    }

    private Table profiled(Table table) throws WarehouseException {
        Table known = source.table(table.name()).orElse(table);
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(counts(column, known)));
        List<@Nullable Object> row = run("SELECT count(*), " + String.join(", ", parts) + " FROM " + from(table), 1)
                .get(0);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            columns.add(isUnread(column) ? with(column, profile(table, column, known, row, 1 + 4 * index)) : column);
        }
        return new Table(
                table.name(),
                table.view(),
                table.comment(),
                number(row.get(0)),
                columns,
                table.primaryKey(),
                table.keyDeclared(),
                table.protection());
    }

    private ColumnProfile profile(Table table, Column column, Table known, List<@Nullable Object> row, int first)
            throws WarehouseException {
        List<ValueCount> values = new ArrayList<>();
        long distinct = number(row.get(first + 1));
        int most = known.column(column.name())
                .filter(same -> same.type().equals(column.type()) && !masked(column))
                .map(same -> same.profile().values().size())
                .orElse(0);
        if (most > 0) {
            String name = Quoting.name(column.name(), source.dialect());
            String sql = "SELECT CAST(" + name + " AS VARCHAR), count(*) FROM " + from(table) + " WHERE " + name
                    + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1";
            run(sql, most).forEach(value -> values.add(new ValueCount(text(value.get(0)), number(value.get(1)))));
        }
        boolean complete = !values.isEmpty() && values.size() == distinct;
        return new ColumnProfile(
                number(row.get(first)), distinct, text(row.get(first + 2)), text(row.get(first + 3)), values, complete);
    }

    private boolean isUnread(Column column) {
        return column.profile().equals(ColumnProfile.UNKNOWN);
    }

    private static boolean masked(Column column) {
        return column.comment().startsWith("Masked: ");
    }

    /** Rows with a value, different values, the smallest and the largest; nothing of what has no order or is a hash. */
    private String counts(Column column, Table known) {
        String name = Quoting.name(column.name(), source.dialect());
        boolean ordered = column.kind() != ColumnKind.OTHER && !(masked(column) && isText(column));
        if (!ordered) {
            return "count(" + name + "), 0, NULL, NULL";
        }
        String distinct = known.rows() > MANY ? "approx_count_distinct(" + name + ")" : "count(DISTINCT " + name + ")";
        String value = isText(column) ? "CAST(" + name + " AS VARCHAR)" : name;
        return "count(" + name + "), " + distinct + ", left(CAST(min(" + value + ") AS VARCHAR), " + LONGEST
                + "), left(CAST(max(" + value + ") AS VARCHAR), " + LONGEST + ")";
    }

    private boolean isText(Column column) {
        return column.kind() == ColumnKind.TEXT
                || column.type().startsWith("VARCHAR")
                || column.type().startsWith("ENUM")
                || (visible.dialect() == Dialect.SPARK && column.type().equals("STRING"));
    }

    private List<List<@Nullable Object>> run(String sql, int rows) throws WarehouseException {
        Verdict verdict = guard.check(sql, visible);
        if (!(verdict instanceof Verdict.Allowed allowed)) {
            throw new WarehouseException(
                    WarehouseException.Kind.QUERY, "the rules make no query", "write simpler rules");
        }
        ResultTable result = warehouse.run(allowed.query(), now, zone, ResultLimits.DEFAULT.withRows(rows), deadline);
        return result.rows();
    }

    private String from(Table table) {
        return Quoting.name(table.name().schema(), source.dialect()) + "."
                + Quoting.name(table.name().table(), source.dialect());
    }

    private static Column with(Column column, ColumnProfile profile) {
        return new Column(column.name(), column.type(), column.kind(), column.nullable(), column.comment(), profile);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Objects::toString).orElse("");
    }
}
