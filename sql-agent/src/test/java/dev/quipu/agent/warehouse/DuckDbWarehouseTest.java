package dev.quipu.agent.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.guard.SqlCases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbWarehouseTest {
    /** Counts for longer than any test waits. */
    private static final String ENDLESS = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

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
        assertThat(bench.run("SELECT range FROM range(1000000000000)", 2).rows())
                .hasSize(2);
    }

    @Test
    void keepsTheNamesThatTheAnalystGaveEvenTwice() throws Exception {
        ResultTable result = bench.run(
                "SELECT c.id, o.id, count(*), 1 AS \"A b\" FROM orders o JOIN customers c ON c.id = o.id GROUP BY 1, 2",
                1);

        assertThat(result.columns()).extracting(ResultColumn::name).containsExactly("id", "id", "count_star()", "A b");
    }

    @Test
    void givesEachTypeItsCell() throws Exception {
        ResultTable result = bench.run(
                "SELECT 1::TINYINT, 2::BIGINT, 12345678901234567890123::HUGEINT, 1.50::DECIMAL(5,2), 'NaN'::DOUBLE,"
                        + " true, DATE '2024-02-29', TIMESTAMP '2024-02-29 12:30:00.5', TIME '10:00:00',"
                        + " TIMESTAMPTZ '2024-07-01 10:00:00+00', NULL, 'text', 1::UBIGINT",
                1);

        assertThat(result.rows().get(0))
                .isEqualTo(Arrays.asList(
                        (byte) 1,
                        2L,
                        new BigInteger("12345678901234567890123"),
                        new BigDecimal("1.50"),
                        Double.NaN,
                        true,
                        LocalDate.of(2024, 2, 29),
                        LocalDateTime.of(2024, 2, 29, 12, 30, 0, 500_000_000),
                        LocalTime.of(10, 0),
                        OffsetDateTime.parse("2024-07-01T12:00:00+02:00"),
                        null,
                        "text",
                        BigInteger.ONE));
    }

    @Test
    void printsAllOtherTypesAsTheEngineDoes() throws Exception {
        ResultTable result = bench.run(
                "SELECT [1, 2], {'a': 1, 'b': 'x'}, MAP {'k': 1}, INTERVAL 3 DAY, from_hex('AB'),"
                        + " 'a'::ENUM('a'), '{\"a\": 1}'::JSON, 'infinity'::DATE, '-infinity'::TIMESTAMP,"
                        + " '00000000-0000-4000-8000-000000000000'::UUID",
                1);

        assertThat(result.rows().get(0))
                .isEqualTo(List.of(
                        "[1, 2]",
                        "{'a': 1, 'b': x}",
                        "{k=1}",
                        "3 days",
                        "\\xAB",
                        "a",
                        "{\"a\": 1}",
                        "infinity",
                        "-infinity",
                        "00000000-0000-4000-8000-000000000000"));
        assertThat(result.columns().get(0).type()).isEqualTo("INTEGER[]");
    }

    @Test
    void runsEveryQueryThatTheGuardAllows() throws Exception {
        List<String> broken = new ArrayList<>();
        for (SqlCases.Case example : SqlCases.allowed()) {
            try {
                bench.run(example.sql(), 100);
            } catch (WarehouseException e) {
                broken.add(example.sql() + " -> " + e.what());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void endsAQueryAtItsDeadline() {
        long start = System.nanoTime();
        WarehouseException failure = failure(ENDLESS, Duration.ofMillis(300));

        assertThat(failure.kind()).isEqualTo(WarehouseException.Kind.TIME);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void startsNothingAfterTheDeadline() {
        assertThat(failure("SELECT 1", Duration.ZERO).kind()).isEqualTo(WarehouseException.Kind.TIME);
    }

    @Test
    void endsAQueryWhenTheAskerStopsIt() {
        CompletableFuture<WarehouseException> query =
                CompletableFuture.supplyAsync(() -> failure(ENDLESS, Duration.ofSeconds(60)));
        while (!query.isDone()) {
            bench.warehouse.cancel();
            Thread.onSpinWait();
        }

        assertThat(query.join().kind()).isEqualTo(WarehouseException.Kind.CANCELLED);
    }

    @Test
    void tellsAQueryThatNeedsTooMuchMemory() throws Exception {
        Path file = folder.resolve("small.duckdb");
        ShopBench.write(file);
        WarehouseLimits limits = new WarehouseLimits(64, 1, 1, Duration.ofMinutes(1));
        try (DuckDbWarehouse small = DuckDbWarehouse.open(file, limits, ShopBench.ASKER)) {
            WarehouseException failure = catchThrowableOfType(
                    WarehouseException.class,
                    () -> small.run(
                            bench.guarded(
                                    "SELECT range, list(range::VARCHAR) FROM range(20000000) GROUP BY 1 ORDER BY 2"),
                            ShopBench.NOW,
                            ShopBench.ASKER,
                            ResultLimits.DEFAULT,
                            ShopBench.in(Duration.ofSeconds(60))));
            assertThat(failure.kind()).isEqualTo(WarehouseException.Kind.MEMORY);
        }
    }

    @Test
    void saysWhatIsWrongWithAQueryInWordsAndWithoutPaths() {
        WarehouseException column = failure("SELECT t.nope FROM (SELECT id FROM orders) t", Duration.ofSeconds(30));
        WarehouseException value = failure("SELECT status::INTEGER FROM orders", Duration.ofSeconds(30));

        assertThat(column.kind()).isEqualTo(WarehouseException.Kind.QUERY);
        assertThat(column.what()).contains("nope");
        assertThat(value.kind()).isEqualTo(WarehouseException.Kind.QUERY);
        assertThat(value.what()).startsWith("Could not convert string");
        assertThat(value.what() + value.instead()).doesNotContain(folder.toString(), "{", "Exception");
    }

    private WarehouseException failure(String sql, Duration time) {
        return catchThrowableOfType(
                WarehouseException.class,
                () -> bench.warehouse.run(
                        bench.guarded(sql), ShopBench.NOW, ShopBench.ASKER, ResultLimits.DEFAULT, ShopBench.in(time)));
    }
}
