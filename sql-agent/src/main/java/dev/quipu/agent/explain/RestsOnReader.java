package dev.quipu.agent.explain;

import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.RestsOn.Freshness;
import dev.quipu.agent.answer.RestsOn.TableUse;
import dev.quipu.agent.workbench.Run;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells what an answer rests on, from the query that ran and the catalog; never from what an analyst says. */
public final class RestsOnReader {
    private static final int ISO_DAY = 10;

    private final Catalog catalog;
    private final LocalDate today;
    private final int rowLimit;

    /** @param today the day of the question in the asker's zone */
    public RestsOnReader(Catalog catalog, LocalDate today, int rowLimit) {
        this.catalog = Objects.requireNonNull(catalog, "catalog is null");
        this.today = Objects.requireNonNull(today, "today is null");
        this.rowLimit = rowLimit;
    }

    public RestsOn read(Run.Rows run) {
        List<TableUse> uses = new ArrayList<>();
        List<Freshness> newest = new ArrayList<>();
        for (TableName name : run.query().tables()) {
            catalog.table(name).ifPresent(table -> {
                uses.add(new TableUse(shown(name), table.rows()));
                newest(table).ifPresent(newest::add);
            });
        }
        return new RestsOn(
                uses,
                newest,
                run.result().rows().size(),
                run.result().truncated(),
                rowLimit,
                run.query().notes());
    }

    private String shown(TableName name) {
        return name.schema().equalsIgnoreCase(catalog.defaultSchema()) ? name.table() : name.toString();
    }

    /** Up to which day the data of a table reaches, as {@link RestsOn#newest} tells it; empty without a date column. */
    public Optional<LocalDate> newestDay(Table table) {
        return newest(table).map(freshness -> LocalDate.parse(freshness.newest()));
    }

    /**
     * Of several date columns the one that comes nearest to today counts: a birthday says nothing of how fresh a table
     * is, and neither does a due date that lies ahead.
     */
    private Optional<Freshness> newest(Table table) {
        return table.columns().stream()
                .filter(column -> column.kind() == ColumnKind.DATE)
                .filter(column -> column.profile().maximum().matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .min(Comparator.comparing(this::isAhead)
                        .thenComparing(RestsOnReader::newestDay, Comparator.reverseOrder())
                        .thenComparing(Column::name))
                .map(column -> new Freshness(shown(table.name()), column.name(), newestDay(column)));
    }

    private boolean isAhead(Column column) {
        return newestDay(column).compareTo(today.toString()) > 0;
    }

    private static String newestDay(Column column) {
        return column.profile().maximum().substring(0, ISO_DAY);
    }
}
