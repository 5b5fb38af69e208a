package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCheckTest {
    private final Catalog catalog = ShopCatalog.of(Dialect.DUCKDB);

    @TempDir
    Path folder;

    private ShopBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = ShopBench.open(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void saysWhereAQueryDoesNotBind() throws Exception {
        Verdict verdict = check("WITH t AS (SELECT id FROM orders)\nSELECT 'é', t.nope FROM t");

        assertThat(((Verdict.Refused) verdict).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(Violation.Code.BINDING);
            assertThat(violation.line()).isEqualTo(2);
            assertThat(violation.column()).isEqualTo(13);
            assertThat(violation.what()).contains("nope");
            assertThat(violation.instead()).isNotBlank();
        });
    }

    @Test
    void saysWhichFormsAFunctionHas() throws Exception {
        Verdict verdict = check("SELECT sum(status) FROM orders");

        Violation violation = ((Verdict.Refused) verdict).violations().get(0);
        assertThat(violation.code()).isEqualTo(Violation.Code.BINDING);
        assertThat(violation.what() + violation.instead()).contains("sum(VARCHAR)", "sum(arg DECIMAL)");
    }

    @Test
    void allowsWhatBinds() throws Exception {
        assertThat(check("SELECT count(*) FROM orders")).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void asksTheSourceNothingWithoutIt() throws Exception {
        SqlCheck text = SqlCheck.ofText(bench.guard, catalog, CheckMode.WITHOUT_CATALOG);

        assertThat(text.check(
                        "SELECT sum(name) FROM employees",
                        ShopBench.NOW,
                        ShopBench.ASKER,
                        ShopBench.in(Duration.ofSeconds(30))))
                .isInstanceOf(Verdict.Allowed.class);
    }

    private Verdict check(String sql) throws WarehouseException {
        return SqlCheck.withBinding(bench.guard, catalog, bench.warehouse)
                .check(sql, ShopBench.NOW, ShopBench.ASKER, ShopBench.in(Duration.ofSeconds(30)));
    }
}
