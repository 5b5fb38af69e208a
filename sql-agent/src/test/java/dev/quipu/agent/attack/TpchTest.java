package dev.quipu.agent.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.catalog.Dialect;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions as TPC-H asks them, in words of our own; {@code -Dquipu.tpch.scale=0.1} for more rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TpchTest {
    private static final double SCALE = Double.parseDouble(System.getProperty("quipu.tpch.scale", "0.01"));
    /** At a hundredth of the rows nobody need match them. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("02-cheapest-supplier", "18-large-orders");

    private SqlGuard guard;
    private DuckDbWarehouse warehouse;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        guard = new SqlGuard();
        warehouse = DuckDbWarehouse.open(Tpch.write(folder, SCALE), WarehouseLimits.DEFAULT, ZoneId.of("UTC"));
    }

    @AfterAll
    void close() {
        warehouse.close();
        guard.close();
    }

    static Stream<String> queries() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(TpchTest.class.getResource("tpch")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void passesTheGuardAndRuns(String name) throws Exception {
        Verdict verdict = guard.check(text(name), Tpch.catalog(Dialect.DUCKDB));

        assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        ResultTable result = warehouse.run(
                ((Verdict.Allowed) verdict).query(),
                ShopBench.NOW,
                ShopBench.ASKER,
                ResultLimits.DEFAULT,
                ShopBench.in(Duration.ofMinutes(2)));
        assertThat(result.columns()).isNotEmpty();
        if (SCALE >= 0.1 || !MAY_BE_EMPTY.contains(name)) {
            assertThat(result.rows()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void passesTheGuardOfSparkToo(String name) throws Exception {
        assertThat(guard.check(text(name), Tpch.catalog(Dialect.SPARK))).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void areTwentyTwo() throws Exception {
        assertThat(queries()).hasSize(22);
    }

    private static String text(String name) throws IOException, URISyntaxException {
        return Files.readString(Path.of(Objects.requireNonNull(TpchTest.class.getResource("tpch/" + name + ".sql"))
                .toURI()));
    }
}
