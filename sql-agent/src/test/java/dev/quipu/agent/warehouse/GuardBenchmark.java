package dev.quipu.agent.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.SqlCases;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures what the guard costs for each call and what the warehouse adds to a query. Not a test: run its main with the
 * test class path.
 */
final class GuardBenchmark {
    private static final int ROUNDS = 20;

    private GuardBenchmark() {}

    private interface Work {
        void run(String sql) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("guard-benchmark");
        Catalog catalog = ShopCatalog.of(Dialect.DUCKDB);
        List<String> texts = SqlCases.allowed().stream().map(SqlCases.Case::sql).toList();
        long start = System.nanoTime();
        try (SqlGuard guard = new SqlGuard()) {
            guard.check("SELECT id FROM orders", catalog);
            System.out.printf("first check %.0f ms%n", (System.nanoTime() - start) / 1e6);
            guard.check("SELECT id FROM orders WHERE amount > 1", catalog);
            measure("guard", texts, sql -> guard.check(sql, catalog));
        }
        spark(arguments);
        start = System.nanoTime();
        try (ShopBench bench = ShopBench.open(folder)) {
            System.out.printf("write and open a database %.0f ms%n", (System.nanoTime() - start) / 1e6);

            GuardedQuery one = bench.guarded("SELECT 1");
            measure(
                    "warehouse, SELECT 1",
                    List.of("SELECT 1"),
                    sql -> bench.warehouse.run(
                            one,
                            ShopBench.NOW,
                            ShopBench.ASKER,
                            ResultLimits.DEFAULT,
                            ShopBench.in(Duration.ofSeconds(30))));
            String join = "SELECT c.name, sum(o.amount) FROM orders o JOIN customers c ON c.id = o.customer_id"
                    + " WHERE o.ts >= TIMESTAMP '2024-01-10' GROUP BY 1 ORDER BY 2 DESC LIMIT 10";
            GuardedQuery joined = bench.guarded(join);
            measure(
                    "warehouse, estimate of a join",
                    List.of(join),
                    sql -> bench.warehouse.estimate(
                            joined,
                            ShopBench.NOW,
                            ShopBench.ASKER,
                            ResultLimits.DEFAULT,
                            ShopBench.in(Duration.ofSeconds(30))));
            measure(
                    "warehouse, the join itself",
                    List.of(join),
                    sql -> bench.warehouse.run(
                            joined,
                            ShopBench.NOW,
                            ShopBench.ASKER,
                            ResultLimits.DEFAULT,
                            ShopBench.in(Duration.ofSeconds(30))));
        }
        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:")) {
            measure("plain JDBC, SELECT 1", List.of("SELECT 1"), sql -> {
                try (Statement statement = plain.createStatement();
                        ResultSet rows = statement.executeQuery(sql)) {
                    rows.next();
                }
            });
        }
    }

    /** The same for Spark, over the cases of the tests or over the statements of a file, one JSON object a line. */
    private static void spark(String[] arguments) throws Exception {
        Catalog catalog = ShopCatalog.of(Dialect.SPARK);
        List<String> texts = arguments.length == 0
                ? SqlCases.allowed(Dialect.SPARK).stream()
                        .map(SqlCases.Case::sql)
                        .toList()
                : statements(Path.of(arguments[0]));
        long start = System.nanoTime();
        try (SqlGuard guard = new SqlGuard()) {
            guard.check("SELECT id FROM orders", catalog, CheckMode.WITHOUT_CATALOG);
            System.out.printf("Spark, first check %.0f ms%n", (System.nanoTime() - start) / 1e6);
            measure("Spark, guard", texts, sql -> guard.check(sql, catalog, CheckMode.WITHOUT_CATALOG));
            String nasty = "SELECT " + "CASE WHEN ".repeat(3_199);
            measure("Spark, 32,000 characters of CASE WHEN", List.of(nasty), sql -> guard.check(sql, catalog));
        }
    }

    private static List<String> statements(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = new ObjectMapper().readTree(line);
            if (row.path("engine").asText("spark").equals("spark")) {
                texts.add(row.path("sql").asText());
            }
        }
        return texts;
    }

    private static void measure(String name, List<String> texts, Work work) throws Exception {
        int rounds = Math.max(ROUNDS, 1_000 / texts.size());
        double[] millis = new double[texts.size() * rounds];
        int call = 0;
        for (int round = -rounds; round < rounds; round++) {
            for (String sql : texts) {
                long start = System.nanoTime();
                work.run(sql);
                if (round >= 0) {
                    millis[call++] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: %d calls, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                name,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100]);
    }
}
