package dev.quipu.agent.worker;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

/** What a worker costs: a query and a large result beside the same in this process, and the way back after a death. */
final class WorkerBenchmark {
    private static final int ROUNDS = 200;
    private static final int LARGE_ROUNDS = 15;
    private static final int DEATHS = 10;
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private static final ResultLimits LARGE = new ResultLimits(200_000, 64 * 1024, 1L << 30);
    private static final String SMALL_RESULT = "SELECT count(*) FROM orders";
    private static final String LARGE_RESULT = "SELECT range AS id, 'customer ' || range % 5000 AS name,"
            + " (range * 7 / 100)::DECIMAL(12, 2) AS amount, DATE '2020-01-01' + (range % 1000)::INTEGER AS day,"
            + " TIMESTAMP '2020-01-01' + to_seconds(range) AS at, range % 3 = 0 AS paid, sqrt(range) AS root"
            + " FROM range(100000)";

    private WorkerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("worker-benchmark");
        Path file = folder.resolve("shop.duckdb");
        ShopBench.write(file);
        try (DuckDbWarehouse here = DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZONE);
                DuckDbWorker worker = DuckDbWorker.start(WarehouseLimits.DEFAULT, fault -> {})) {
            WorkerWarehouse there = worker.open(file, ZONE);
            compare("a count", SMALL_RESULT, ROUNDS, here, there);
            compare("100,000 rows of 7 columns", LARGE_RESULT, LARGE_ROUNDS, here, there);
            deaths(worker, there);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** Alternates between the two, so that both meet the same machine. */
    private static void compare(String name, String sql, int rounds, Warehouse here, Warehouse there)
            throws WarehouseException {
        GuardedQuery query = WorkerBench.unguarded(sql);
        long[] inside = new long[rounds];
        long[] outside = new long[rounds];
        for (int round = -rounds / 2; round < rounds; round++) {
            long first = time(here, query);
            long second = time(there, query);
            if (round >= 0) {
                inside[round] = first;
                outside[round] = second;
            }
        }
        double a = median(inside);
        double b = median(outside);
        System.out.printf(
                Locale.ROOT,
                "%s: in this process %.2f ms, by a worker %.2f ms; %.2f ms more, %.2f times%n",
                name,
                a,
                b,
                b - a,
                b / a);
    }

    private static long time(Warehouse warehouse, GuardedQuery query) throws WarehouseException {
        long start = System.nanoTime();
        ResultTable table =
                warehouse.run(query, ShopBench.NOW, ShopBench.ASKER, LARGE, ShopBench.in(Duration.ofMinutes(5)));
        if (table.rows().isEmpty()) {
            throw new AssertionError("no rows");
        }
        return System.nanoTime() - start;
    }

    private static void deaths(DuckDbWorker worker, Warehouse there) throws Exception {
        long[] back = new long[DEATHS];
        for (int round = 0; round < DEATHS; round++) {
            ProcessHandle process = ProcessHandle.of(
                            worker.keeper().latest().orElseThrow().processId())
                    .orElseThrow();
            long start = System.nanoTime();
            process.destroyForcibly();
            process.onExit().join();
            time(there, WorkerBench.unguarded(SMALL_RESULT));
            back[round] = System.nanoTime() - start;
        }
        Arrays.sort(back);
        System.out.printf(
                Locale.ROOT,
                "from a killed worker to the next answer: median %.0f ms, longest %.0f ms%n",
                median(back),
                back[DEATHS - 1] / 1e6);
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
