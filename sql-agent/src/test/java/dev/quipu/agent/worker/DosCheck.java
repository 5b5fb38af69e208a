package dev.quipu.agent.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Runs the DuckDB statements of class {@code dos} of a folder's {@code attacks.jsonl} twice: through guard and worker,
 * and through the worker alone. Prints how each ended, after how long, and how much this process grew.
 */
final class DosCheck {
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private DosCheck() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path scratch = Files.createTempDirectory("dos-check");
        Path database = folder.resolve("shop.duckdb");
        try (SqlGuard guard = new SqlGuard();
                DuckDbWorker worker = DuckDbWorker.start(WarehouseLimits.DEFAULT, fault -> {})) {
            WorkerWarehouse warehouse = worker.open(database, WorkerBench.ZONE);
            Catalog catalog = warehouse.catalog(scratch, "shop", ProfileProgress.SILENT);
            guard.warmUp(Dialect.DUCKDB);
            outcome(warehouse, WorkerBench.unguarded("SELECT 1"));
            long before = resident();
            for (String line : Files.readAllLines(folder.resolve("attacks.jsonl"))) {
                JsonNode attack = new ObjectMapper().readTree(line);
                if (!attack.path("class").asText().equals("dos")
                        || !attack.path("engine").asText().equals("duckdb")) {
                    continue;
                }
                String sql = attack.path("sql")
                        .asText()
                        .replace("{{DB}}", database.toString())
                        .replace("{{TMP}}", scratch.toString());
                Verdict verdict = guard.check(sql, catalog);
                String guarded =
                        verdict instanceof Verdict.Allowed allowed ? outcome(warehouse, allowed.query()) : "refused";
                String bare = outcome(warehouse, WorkerBench.unguarded(sql));
                System.out.printf(
                        Locale.ROOT,
                        "%s | with guard: %s | without: %s | this process grew by %d MB%n",
                        attack.path("id").asText(),
                        guarded,
                        bare,
                        (resident() - before) / 1024);
            }
        } finally {
            new WorkerFolder(scratch).remove();
        }
    }

    private static String outcome(WorkerWarehouse warehouse, GuardedQuery query) throws WarehouseException {
        long start = System.nanoTime();
        String how;
        try {
            ResultTable table =
                    warehouse.run(query, ShopBench.NOW, ShopBench.ASKER, WorkerBench.LIMITS, ShopBench.in(DEADLINE));
            how = table.rows().size() + " rows";
        } catch (WarehouseException e) {
            how = e.kind() + " (" + e.what() + ")";
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long again = System.nanoTime();
        warehouse.run(
                WorkerBench.unguarded("SELECT 1"),
                ShopBench.NOW,
                ShopBench.ASKER,
                WorkerBench.LIMITS,
                ShopBench.in(Duration.ofMinutes(1)));
        return String.format(
                Locale.ROOT,
                "%s after %.2f s, next answer %.2f s later",
                how,
                seconds,
                (System.nanoTime() - again) / 1e9);
    }

    private static long resident() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
