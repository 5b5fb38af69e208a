package dev.quipu.agent.warehouse;

import dev.quipu.agent.OpenSource;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.worker.DuckDbWorker;
import dev.quipu.agent.worker.WorkerLoading;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;

/** A real database with a million events in the order of their days, a guard and a source over it. */
public final class EventBench implements AutoCloseable {
    /** 2,000 events a day from 2020-01-01 on. */
    public static final long EVENTS = 1_000_000;

    public final SqlGuard guard = new SqlGuard();
    public final OpenSource source;

    private EventBench(OpenSource source) {
        this.source = source;
    }

    public static EventBench open(Path folder) throws SQLException, SourceException {
        Path file = folder.resolve("events.duckdb");
        write(file);
        return new EventBench(OpenSource.open(
                "events",
                file,
                folder.resolve("cache"),
                DuckDbWorker.start(WarehouseLimits.DEFAULT, fault -> {}),
                new WorkerLoading(fault -> {}),
                ZoneOffset.UTC,
                ProfileProgress.SILENT));
    }

    public static void write(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE events AS SELECT range AS id, DATE '2020-01-01' + (range // 2000)::INTEGER"
                    + " AS day, (range % 100)::INTEGER AS customer_id, repeat('x', 20) AS note, range / 4 AS amount,"
                    + " ['click', 'view'][1 + range % 2] AS kind FROM range(" + EVENTS + ")");
            statement.execute("CREATE TABLE customers AS SELECT range::INTEGER AS id, 'customer ' || range AS name"
                    + " FROM range(100)");
            statement.execute("CREATE VIEW clicks AS SELECT * FROM events WHERE kind = 'click'");
            statement.execute("CREATE SCHEMA \"we.b\"");
            statement.execute(
                    "CREATE TABLE \"we.b\".\"visit \"\"log\" AS SELECT 1::TINYINT AS \"who's\" FROM range(7)");
        }
    }

    public GuardedQuery guarded(String sql) {
        Verdict verdict = guard.check(sql, source.catalog());
        if (verdict instanceof Verdict.Allowed allowed) {
            return allowed.query();
        }
        throw new AssertionError("refused: " + verdict);
    }

    public Estimate estimate(String sql) throws WarehouseException {
        return source.warehouse()
                .estimate(
                        guarded(sql),
                        ShopBench.NOW,
                        ShopBench.ASKER,
                        ResultLimits.DEFAULT,
                        ShopBench.in(Duration.ofSeconds(30)));
    }

    @Override
    public void close() {
        source.close();
        guard.close();
    }
}
