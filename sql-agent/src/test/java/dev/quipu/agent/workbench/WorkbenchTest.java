package dev.quipu.agent.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    @TempDir
    Path folder;

    private ShopBench shop;

    @BeforeEach
    void open() throws Exception {
        shop = ShopBench.open(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void runsWhatTheGuardAllowsAtTheTimeOfTheQuestion() {
        Workbench bench = bench(ShopBench.in(Duration.ofSeconds(30)));

        Run run = bench.run("SELECT current_date AS today, count(*) AS n FROM orders");

        assertThat(run)
                .isInstanceOfSatisfying(
                        Run.Rows.class,
                        rows -> assertThat(rows.result().rows())
                                .containsExactly(List.of(LocalDate.of(2024, 2, 29), 1000L)));
        assertThat(bench.trail()).extracting(Step::outcome).containsExactly("1 row");
    }

    @Test
    void givesRefusalsAndFailuresBackAsData() {
        Workbench bench = bench(ShopBench.in(Duration.ofSeconds(30)));

        assertThat(bench.run("SELECT * FROM salaries"))
                .isInstanceOfSatisfying(
                        Run.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly(Violation.Code.TABLE));
        assertThat(bench.run("SELECT sum(status) FROM orders"))
                .isInstanceOfSatisfying(
                        Run.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(WarehouseException.Kind.QUERY));
        assertThat(bench.trail()).hasSize(2);
    }

    @Test
    void startsNothingWhenTheTimeIsOver() {
        Run run = bench(ShopBench.in(Duration.ZERO)).run("SELECT 1");

        assertThat(run)
                .isInstanceOfSatisfying(
                        Run.Broken.class, broken -> assertThat(broken.kind()).isEqualTo(WarehouseException.Kind.TIME));
    }

    private Workbench bench(Deadline deadline) {
        Question question = new Question("how many orders?", "", ShopBench.NOW, ShopBench.ASKER, List.of());
        return new Workbench(
                question, ShopCatalog.of(Dialect.DUCKDB), shop.guard, shop.warehouse, BenchLimits.DEFAULT, deadline);
    }
}
