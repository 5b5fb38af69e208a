package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ResultTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultLimitsTest {
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
    void cutsLongValuesAndCountsThem() throws Exception {
        ResultTable result = run(
                "SELECT id, repeat('é', CASE WHEN id = 2 THEN 3 ELSE 40 END) AS note, 'short' AS word FROM orders"
                        + " WHERE id < 4 ORDER BY id",
                new ResultLimits(10, 9, 1_000));

        assertThat(result.rows())
                .containsExactly(
                        List.of(1, "éééé…", "short"), List.of(2, "ééé", "short"), List.of(3, "éééé…", "short"));
        assertThat(result.cuts()).containsExactly(Cut.cells("note", 2, 9));
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void leavesAValueWholeThatFitsExactly() throws Exception {
        ResultTable result = run("SELECT 'abc😀' AS a, 'abcd😀' AS b, 'abcde' AS c", new ResultLimits(10, 7, 1_000));

        assertThat(result.rows()).containsExactly(List.of("abc😀", "abcd…", "abcde"));
        assertThat(result.cuts()).containsExactly(Cut.cells("b", 1, 7));
    }

    @Test
    void cutsWhatTheEnginePrintsToo() throws Exception {
        ResultTable result = run("SELECT range(100) AS numbers", new ResultLimits(10, 8, 1_000));

        assertThat(result.rows()).containsExactly(List.of("[0, 1, 2…"));
        assertThat(result.cuts()).containsExactly(Cut.cells("numbers", 1, 8));
    }

    @Test
    void endsAResultThatGrowsTooLarge() throws Exception {
        ResultTable result = run(
                "SELECT id, repeat('x', 92) AS note FROM orders ORDER BY id", new ResultLimits(1_000, 1_000, 1_000));

        assertThat(result.rows()).hasSize(10);
        assertThat(result.cuts()).containsExactly(Cut.result(1_000));
        assertThat(result.truncated()).isTrue();
    }

    @Test
    void keepsTheFirstRowSoThatThereIsSomethingToTell() throws Exception {
        ResultTable result =
                run("SELECT repeat('x', 50) AS a, repeat('y', 50) AS b FROM orders", new ResultLimits(10, 50, 60));

        assertThat(result.rows()).hasSize(1);
        assertThat(result.cuts()).containsExactly(Cut.result(60));
    }

    @Test
    void neverLetsATextOutOfTheEngineThatIsFarTooLong() throws Exception {
        ResultTable result = run("SELECT repeat('x', 100000) AS a FROM orders", ResultLimits.DEFAULT.withRows(3));

        String cell = String.valueOf(result.rows().get(0).get(0));
        assertThat(cell.getBytes(StandardCharsets.UTF_8)).hasSize(64 * 1024 + 3);
        assertThat(result.cuts()).containsExactly(Cut.rows(3), Cut.cells("a", 3, 64 * 1024));
    }

    private ResultTable run(String sql, ResultLimits limits) throws WarehouseException {
        return bench.warehouse.run(
                bench.guarded(sql), ShopBench.NOW, ShopBench.ASKER, limits, ShopBench.in(Duration.ofSeconds(30)));
    }
}
