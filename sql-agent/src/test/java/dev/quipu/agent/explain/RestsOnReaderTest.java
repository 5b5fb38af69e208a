package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.RestsOn.Freshness;
import dev.quipu.agent.answer.RestsOn.TableUse;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.workbench.Run;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestsOnReaderTest {
    private static final Catalog CATALOG = new Catalog(
            "shop",
            Dialect.DUCKDB,
            "shop",
            "main",
            List.of(
                    table("crm", "people", 7, date("birth_date", "2001-02-03"), date("signup", "2026-11-01 10:00:00")),
                    table("main", "orders", 25, date("placed", "2026-11-05"), date("due", "2026-12-24")),
                    table("main", "plans", 3, date("starts", "2027-01-01")),
                    table("main", "tags", 2)),
            List.of());

    @Test
    void namesTheTablesOfTheQueryWithTheirRowsAndNewestDays() {
        RestsOn restsOn = read("SELECT * FROM orders, crm.people, tags");

        assertThat(restsOn.tables())
                .containsExactly(new TableUse("crm.people", 7), new TableUse("orders", 25), new TableUse("tags", 2));
        assertThat(restsOn.newest())
                .containsExactly(
                        new Freshness("crm.people", "signup", "2026-11-01"),
                        new Freshness("orders", "placed", "2026-11-05"));
    }

    @Test
    void takesADayThatLiesAheadOnlyWhenThereIsNoOther() {
        assertThat(read("SELECT * FROM plans").newest())
                .containsExactly(new Freshness("plans", "starts", "2027-01-01"));
    }

    @Test
    void tellsTheCutOff() {
        RestsOn restsOn = read("SELECT * FROM tags");

        assertThat(restsOn.rowCount()).isEqualTo(1);
        assertThat(restsOn.truncated()).isTrue();
        assertThat(restsOn.rowLimit()).isEqualTo(1);
    }

    private static RestsOn read(String sql) {
        try (SqlGuard guard = new SqlGuard()) {
            Verdict.Allowed allowed = (Verdict.Allowed) guard.check(sql, CATALOG);
            ResultTable result = new ResultTable(List.of(), List.of(List.of()), true);
            return new RestsOnReader(CATALOG, LocalDate.of(2026, 11, 6), 1).read(new Run.Rows(allowed.query(), result));
        }
    }

    private static Table table(String schema, String name, long rows, Column... columns) {
        List<Column> all = columns.length == 0 ? List.of(date("nothing", "")) : List.of(columns);
        return new Table(new TableName(schema, name), false, "", rows, all, List.of(), false);
    }

    private static Column date(String name, String maximum) {
        return new Column(
                name, "DATE", ColumnKind.DATE, true, "", new ColumnProfile(1, 1, "", maximum, List.of(), false));
    }
}
