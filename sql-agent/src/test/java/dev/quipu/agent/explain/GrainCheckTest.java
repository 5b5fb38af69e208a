package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GrainCheckTest {
    private static final SqlGuard GUARD = new SqlGuard();
    private static final Catalog CATALOG = new Catalog(
            "bakery",
            Dialect.DUCKDB,
            "bakery",
            "main",
            List.of(
                    table("sales", "sale_id", column("sale_id", 100), column("shop_id", 3), column("amount", 50)),
                    table("shops", "shop_id", column("shop_id", 100), column("town", 3), column("rent", 3)),
                    table("staff", "staff_id", column("staff_id", 100), column("shop_id", 3), column("hours", 4))),
            List.of());

    @AfterAll
    static void close() {
        GUARD.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "grains.tsv", delimiter = '\t', emptyValue = "", quoteCharacter = '\0')
    void namesWhatAJoinCountsMoreThanOnce(String sql, String said) {
        assertThat(GUARD.check(sql, CATALOG)).isInstanceOfSatisfying(Verdict.Allowed.class, allowed -> {
            List<String> findings = new GrainCheck(CATALOG).findings(GUARD.outline(allowed.query(), Dialect.DUCKDB));
            if (said == null || said.isEmpty()) {
                assertThat(findings).isEmpty();
            } else {
                assertThat(String.join(" ", findings)).contains(said);
            }
        });
    }

    private static Table table(String name, String key, Column... columns) {
        return new Table(new TableName("main", name), false, "", 100, List.of(columns), List.of(key), true);
    }

    private static Column column(String name, long distinct) {
        ColumnProfile profile = new ColumnProfile(100, distinct, "", "", List.of(), false);
        return new Column(name, "INTEGER", ColumnKind.NUMBER, true, "", profile);
    }
}
