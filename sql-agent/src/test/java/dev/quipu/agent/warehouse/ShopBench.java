package dev.quipu.agent.warehouse;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.ShopCatalog;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.catalog.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** A real database of a small shop, a guard and a warehouse over it. */
public final class ShopBench implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2024-03-01T02:30:00Z");
    public static final ZoneId ASKER = ZoneId.of("America/New_York");

    public final Path file;
    public final SqlGuard guard = new SqlGuard();
    public final DuckDbWarehouse warehouse;

    private ShopBench(Path file, DuckDbWarehouse warehouse) {
        this.file = file;
        this.warehouse = warehouse;
    }

    public static ShopBench open(Path folder) throws SQLException, WarehouseException {
        Path file = folder.resolve("prod.duckdb");
        write(file);
        return new ShopBench(file, DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZoneId.of("Europe/Paris")));
    }

    public static void write(Path file, String... more) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers AS SELECT i::INTEGER AS id, 'customer ' || i AS name,"
                    + " ['FR', 'PE', 'US'][1 + i % 3] AS country, DATE '2023-01-01' + i::INTEGER AS signup"
                    + " FROM range(1, 101) t(i)");
            statement.execute("CREATE TABLE orders AS SELECT i::INTEGER AS id, (1 + i % 100)::INTEGER AS customer_id,"
                    + " TIMESTAMP '2024-01-01 00:00:00' + to_hours(i) AS ts, (i / 10)::DECIMAL(10,2) AS amount,"
                    + " CASE WHEN i % 2 = 0 THEN 'open' ELSE 'paid' END AS status FROM range(1, 1001) t(i)");
            statement.execute("CREATE VIEW v_paid AS SELECT * FROM orders WHERE status = 'paid'");
            statement.execute("CREATE TABLE salaries AS SELECT 1 AS id, 100000 AS salary");
            statement.execute("CREATE SCHEMA web");
            statement.execute("CREATE TABLE web.\"visit log\" (day DATE, visits BIGINT, \"user\" VARCHAR)");
            for (String sql : more) {
                statement.execute(sql);
            }
        }
    }

    public GuardedQuery guarded(String sql) {
        Verdict verdict = guard.check(sql, ShopCatalog.of(Dialect.DUCKDB));
        if (verdict instanceof Verdict.Allowed allowed) {
            return allowed.query();
        }
        throw new AssertionError("refused: " + verdict);
    }

    public ResultTable run(String sql, int rowLimit) throws WarehouseException {
        return warehouse.run(
                guarded(sql), NOW, ASKER, ResultLimits.DEFAULT.withRows(rowLimit), in(Duration.ofSeconds(30)));
    }

    public static Deadline in(Duration time) {
        return Deadline.in(time, InstantSource.system());
    }

    @Override
    public void close() {
        warehouse.close();
        guard.close();
    }
}
