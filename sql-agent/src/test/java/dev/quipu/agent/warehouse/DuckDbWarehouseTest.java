package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.ResultTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbWarehouseTest {
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
    void returnsRowsInTheOrderOfTheQuery() throws Exception {
        ResultTable result = bench.run("SELECT id, status FROM orders ORDER BY id DESC LIMIT 2;", 10);

        assertThat(result.rows()).containsExactly(List.of(1000, "open"), List.of(999, "paid"));
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void cutsAtTheRowLimitAndSaysSo() throws Exception {
        ResultTable result = bench.run("SELECT id FROM orders ORDER BY id", 3);

        assertThat(result.rows()).hasSize(3);
        assertThat(result.truncated()).isTrue();
        assertThat(bench.run("SELECT id FROM orders ORDER BY id", 1000).truncated())
                .isFalse();
    }
}
