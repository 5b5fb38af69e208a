package dev.quipu.agent.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseException.Kind;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a query past the guard can do to Quipu: cost itself, and nothing else. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ContainmentTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ENDLESS =
            "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = -1";
    /** One call that does not look whether it is wanted: about two minutes, of which the deadline leaves little. */
    static final String DEAF = "SELECT levenshtein(repeat('a', 400000), repeat('b', 400000))";

    private static final long MOST_GROWTH_KILOBYTES = 200 * 1024;

    @TempDir
    Path folder;

    private WorkerBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new WorkerBench(folder, new WarehouseLimits(256, 2, 4, Duration.ofMinutes(2)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvFileSource(resources = "bombs.csv", delimiter = '|')
    void aBombCostsItselfOnly(String kinds, String sql) throws Exception {
        long before = resident();

        WarehouseException failure = bench.failure(sql, SHORT);

        assertThat(failure.kind().name()).isIn(Arrays.asList(kinds.strip().split(" ")));
        assertThat(failure.what() + failure.instead()).doesNotContain("Exception", "{", folder.toString());
        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
        assertThat(resident() - before).isLessThan(MOST_GROWTH_KILOBYTES);
    }

    @Test
    void nestedSqlNeverReachesTheEndOfTheStack() throws Exception {
        ProcessHandle before = bench.process();
        String tables = "WITH x AS (".repeat(300) + "SELECT 1 a" + ") SELECT * FROM x".repeat(300);
        String queries = "SELECT * FROM (".repeat(1000) + "SELECT 1 a" + ")".repeat(1000);

        for (String sql : List.of(tables, queries)) {
            try {
                assertThat(bench.run(sql, LONG).rows()).isEqualTo(List.of(List.of(1)));
            } catch (WarehouseException e) {
                assertThat(e.kind()).isEqualTo(Kind.QUERY);
            }
        }
        assertThat(bench.process()).isEqualTo(before);
    }

    @Test
    void aCallThatDoesNotListenIsEndedWithItsWorker() throws Exception {
        ProcessHandle before = bench.process();

        WarehouseException failure = bench.failure(DEAF, SHORT);

        assertThat(failure.kind()).isEqualTo(Kind.TIME);
        assertThat(failure.what()).isEqualTo("the query took longer than it may");
        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
        assertThat(before.isAlive()).isFalse();
    }

    @Test
    void aCrashOfTheEngineIsOneClearSentenceAndAFault() throws Exception {
        CompletableFuture<WarehouseException> query = CompletableFuture.supplyAsync(() -> bench.failure(ENDLESS, LONG));
        bench.awaitQuery();
        bench.signal("SEGV");

        assertThat(query.join().kind()).isEqualTo(Kind.ENGINE);
        assertThat(query.join().what()).isEqualTo("the database engine broke down on this query");
        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
        assertThat(bench.faults).isNotEmpty();
    }

    @Test
    void aFrozenWorkerIsReplaced() throws Exception {
        bench.signal("STOP");

        assertThat(bench.failure("SELECT 1", SHORT).kind()).isEqualTo(Kind.TIME);
        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
    }

    @Test
    void aWorkerThatIsKilledBetweenQuestionsIsNotMissed() throws Exception {
        ProcessHandle before = bench.process();
        bench.signal("KILL");
        before.onExit().join();

        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
        assertThat(bench.process()).isNotEqualTo(before);
    }

    @Test
    void aQueryThatSufferedForAnotherIsRunOnceMore() throws Exception {
        CompletableFuture<WarehouseException> guilty = CompletableFuture.supplyAsync(() -> bench.failure(DEAF, SHORT));
        CompletableFuture<Object> innocent = CompletableFuture.supplyAsync(() -> {
            try {
                return bench.run("SELECT count(*) FROM (SELECT sleep_ms(3500))", LONG)
                        .rows();
            } catch (WarehouseException e) {
                return e;
            }
        });

        assertThat(guilty.join().kind()).isEqualTo(Kind.TIME);
        assertThat(innocent.join()).isEqualTo(List.of(List.of(1L)));
    }

    @Test
    void whatTheAskerStopsEndsAlsoWhenTheEngineDoesNotListen() throws Exception {
        for (String sql : List.of(ENDLESS, DEAF)) {
            CompletableFuture<WarehouseException> query = CompletableFuture.supplyAsync(() -> bench.failure(sql, LONG));
            while (!query.isDone()) {
                bench.warehouse.cancel();
                Thread.sleep(100);
            }
            assertThat(query.join().kind()).isEqualTo(Kind.CANCELLED);
            assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
        }
    }

    @Test
    void aDatabaseThatIsGoneWhenTheWorkerComesBackIsToldAndFoundAgain() throws Exception {
        Path away = folder.resolve("away.duckdb");
        Files.move(bench.file, away);
        ProcessHandle before = bench.process();
        bench.signal("KILL");
        before.onExit().join();

        WarehouseException failure = bench.failure("SELECT 1", LONG);

        assertThat(failure.kind()).isEqualTo(Kind.SOURCE);
        assertThat(failure.what()).isEqualTo("shop.duckdb does not exist");
        Files.move(away, bench.file);
        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        bench.failure(DEAF, SHORT);
        bench.next();
        ProcessHandle last = bench.process();

        bench.close();

        assertThat(last.isAlive()).isFalse();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(WorkerBench.folders()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("shop.duckdb");
        bench = new WorkerBench(Files.createDirectory(folder.resolve("again")), WarehouseLimits.DEFAULT);
        assertThat(bench.next()).isEqualTo(List.of(List.of(1000L)));
    }

    /** Resident memory of this process, in kilobytes. */
    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
