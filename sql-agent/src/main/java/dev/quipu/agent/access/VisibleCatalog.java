package dev.quipu.agent.access;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Protection;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the catalog of a role from that of the source: what it may not see is not there, and what would tell of it is not
 * either. For one catalog.
 */
final class VisibleCatalog {
    private final Catalog source;
    private final ResolvedRules rules;
    private final String asker;
    private final SqlGuard guard;
    private final MaskKey key;
    private final MaskSql masks = MaskSql.read();
    private final List<Problem> problems;

    VisibleCatalog(Catalog source, SourceRules rules, String asker, SqlGuard guard, MaskKey key) {
        this.source = source;
        this.rules = ResolvedRules.of(rules, source);
        this.asker = asker;
        this.guard = guard;
        this.key = key;
        this.problems = new ArrayList<>(this.rules.problems());
    }

    /** Everything in the rules that does not hold for the source; known once the catalog was read. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The catalog without any value, range or count of what is protected. Not to be used when there are problems. */
    Catalog read() {
        List<Table> tables = source.tables().stream()
                .filter(rules::shows)
                .map(this::table)
                .filter(table -> !table.columns().isEmpty())
                .toList();
        Map<TableName, Table> shown = new TreeMap<>();
        tables.forEach(table -> shown.put(table.name(), table));
        List<ForeignKey> keys = source.foreignKeys().stream()
                .filter(join -> joins(join.from(), join.columns(), shown) && joins(join.to(), join.targets(), shown))
                .filter(this::meets)
                .toList();
        return new Catalog(source.source(), source.dialect(), source.database(), source.defaultSchema(), tables, keys);
    }

    private static boolean joins(TableName table, List<String> columns, Map<TableName, Table> shown) {
        return shown.containsKey(table)
                && columns.stream()
                        .allMatch(column -> shown.get(table).column(column).isPresent());
    }

    /** Whether values still meet: both as they are, or both hashed. */
    private boolean meets(ForeignKey join) {
        for (int index = 0; index < join.columns().size(); index++) {
            Optional<Mask> from = mask(join.from(), join.columns().get(index));
            Optional<Mask> to = mask(join.to(), join.targets().get(index));
            boolean same = from.equals(to) && from.map(Mask::keepsEquality).orElse(true);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private Optional<Mask> mask(TableName table, String column) {
        return source.table(table).flatMap(found -> found.column(column).flatMap(of -> rules.mask(found, of)));
    }

    private Table table(Table table) {
        Optional<RowRule> rule = rules.row(table).flatMap(text -> proved(text, table));
        List<Column> shown = table.columns().stream()
                .filter(column -> !rules.hides(table, column))
                .toList();
        Map<String, String> expressions = new TreeMap<>();
        List<Column> columns = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        rule.ifPresent(given -> notes.add(table.name().table() + " is limited to the rows that you may see"));
        for (Column column : shown) {
            Optional<Mask> mask = rules.mask(table, column);
            Optional<MaskSql.Shown> form = mask.flatMap(given -> masks.of(given, column, source.dialect(), key));
            form.ifPresent(given -> expressions.put(column.name(), given.expression()));
            mask.ifPresent(given -> note(table, column, given, form.isPresent(), notes));
            columns.add(column(column, mask, form, rule.isPresent()));
        }
        boolean whole = rule.isEmpty()
                && expressions.isEmpty()
                && shown.size() == table.columns().size();
        if (whole || shown.isEmpty()) {
            return shown.isEmpty() ? with(table, List.of(), false, Protection.NONE) : table;
        }
        String select = ProtectedForm.of(table, shown, expressions, rule, source);
        return with(table, columns, rule.isPresent(), new Protection(select, reads(table, rule), notes));
    }

    private void note(Table table, Column column, Mask mask, boolean fits, List<String> notes) {
        String name = table.name().table() + "." + column.name();
        if (fits) {
            notes.add(name + " " + mask.note());
        } else {
            problems.add(new Problem(
                    "the mask \"" + mask.form().label() + "\" does not fit the column " + name + " of type "
                            + column.type(),
                    "write one of: hash, last-four"));
        }
    }

    private Optional<RowRule> proved(String rule, Table table) {
        try {
            return Optional.of(RowRule.prove(rule, table, asker, source, guard));
        } catch (RowRule.Refused e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private static Column column(
            Column column, Optional<Mask> mask, Optional<MaskSql.Shown> form, boolean rowsAreHidden) {
        if (mask.isEmpty() || form.isEmpty()) {
            ColumnProfile profile = rowsAreHidden ? ColumnProfile.UNKNOWN : column.profile();
            return new Column(
                    column.name(), column.type(), column.kind(), column.nullable(), column.comment(), profile);
        }
        String comment =
                "Masked: it " + mask.get().note() + "." + (column.comment().isEmpty() ? "" : " " + column.comment());
        return new Column(
                column.name(), form.get().type(), kind(mask.get()), column.nullable(), comment, ColumnProfile.UNKNOWN);
    }

    private static ColumnKind kind(Mask mask) {
        return switch (mask.form()) {
            case HASH -> ColumnKind.IDENTIFIER;
            case LAST_FOUR -> ColumnKind.TEXT;
            case BUCKET -> ColumnKind.NUMBER;
            case MONTH, YEAR -> ColumnKind.DATE;
        };
    }

    /** The key stays when all its columns are shown and still tell rows apart. */
    private Table with(Table table, List<Column> columns, boolean rowsAreHidden, Protection protection) {
        boolean keyStays = table.primaryKey().stream()
                .allMatch(name -> columns.stream()
                                .anyMatch(column -> column.name().equals(name))
                        && mask(table.name(), name).map(Mask::keepsEquality).orElse(true));
        return new Table(
                table.name(),
                table.view(),
                table.comment(),
                rowsAreHidden ? 0 : table.rows(),
                columns,
                keyStays ? table.primaryKey() : List.of(),
                table.keyDeclared() && keyStays,
                protection);
    }

    private static List<Table> reads(Table table, Optional<RowRule> rule) {
        List<Table> reads = new ArrayList<>();
        reads.add(bare(table));
        rule.ifPresent(given -> given.reads().forEach(read -> reads.add(bare(read))));
        return reads;
    }

    /** Names alone: nothing of what its rows hold. */
    private static Table bare(Table table) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(
                        column.name(), column.type(), column.kind(), column.nullable(), "", ColumnProfile.UNKNOWN))
                .toList();
        return new Table(table.name(), table.view(), "", 0, columns, List.of(), false);
    }
}
