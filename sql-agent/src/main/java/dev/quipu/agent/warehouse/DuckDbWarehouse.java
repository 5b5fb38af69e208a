package dev.quipu.agent.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.duckdb.FunctionList;
import dev.quipu.agent.warehouse.WarehouseException.Kind;
import dev.quipu.catalog.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB file, open for reading and locked down: no writes, files, network, extensions or settings. Each query has a
 * connection of its own that nobody used before. Safe for use by several threads.
 */
public final class DuckDbWarehouse implements Warehouse {
    private static final long CONNECTION_WAIT_MILLIS = 10_000;

    private final Connection keeper;
    private final HikariDataSource pool;
    private final ZoneId sourceZone;
    private final StoredTables storedTables = new StoredTables();
    private final RunningStatements running = new RunningStatements();

    private DuckDbWarehouse(Connection keeper, HikariDataSource pool, ZoneId sourceZone) {
        this.keeper = keeper;
        this.pool = pool;
        this.sourceZone = sourceZone;
    }

    /**
     * Opens the file.
     *
     * @param sourceZone the zone in which the source's time stamps are read
     * @throws WarehouseException of kind SOURCE, with the engine's reason as its cause, when the file cannot be opened
     */
    public static DuckDbWarehouse open(Path file, WarehouseLimits limits, ZoneId sourceZone) throws WarehouseException {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new WarehouseException(
                    Kind.SOURCE, "the path of the database holds a semicolon", "rename the file or its folder");
        }
        try {
            Connection keeper = DriverManager.getConnection("jdbc:duckdb:" + path, DuckDbSettings.properties(limits));
            try {
                return lockDown(keeper, limits, sourceZone);
            } catch (SQLException | WarehouseException | RuntimeException e) {
                keeper.close();
                throw e;
            }
        } catch (SQLException e) {
            WarehouseException failure = new WarehouseException(
                    Kind.SOURCE,
                    "the database " + file.getFileName() + " cannot be opened",
                    "check that the file is a DuckDB database and that no other program is writing it");
            failure.initCause(e);
            throw failure;
        }
    }

    private static DuckDbWarehouse lockDown(Connection keeper, WarehouseLimits limits, ZoneId zone)
            throws SQLException, WarehouseException {
        try (Statement statement = keeper.createStatement()) {
            for (String setting : DuckDbSettings.lockdown(zone)) {
                statement.execute(setting);
            }
        }
        refuseShadows(keeper);
        HikariConfig config = new HikariConfig();
        config.setPoolName("duckdb");
        config.setDataSource(new KeptDatabase(keeper.unwrap(DuckDBConnection.class)));
        config.setMaximumPoolSize(limits.connections());
        config.setReadOnly(true);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        return new DuckDbWarehouse(keeper, new HikariDataSource(config), zone);
    }

    /** A macro of the database under a built-in's name would change what an allowed function does. */
    private static void refuseShadows(Connection keeper) throws SQLException, WarehouseException {
        Set<String> allowed = FunctionList.read().allowedNames();
        try (Statement statement = keeper.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT lower(function_name) FROM duckdb_functions()"
                        + " WHERE NOT internal ORDER BY 1")) {
            while (rows.next()) {
                if (allowed.contains(rows.getString(1))) {
                    throw new WarehouseException(
                            Kind.SOURCE,
                            "the database gives the function " + rows.getString(1) + " another meaning",
                            "rename that macro in the database");
                }
            }
        }
    }

    /**
     * Reads the source with fixed SQL of ours, such as its tables and their profile, on a connection that is locked down
     * like all others.
     */
    public <T> T read(CatalogWork<T> work) throws WarehouseException {
        try (Fresh fresh = new Fresh()) {
            return work.with(fresh.connection);
        } catch (SQLException e) {
            throw EngineFailure.of(e, false);
        }
    }

    @Override
    public void prepare(GuardedQuery query, Instant now, ZoneId zone, Deadline deadline) throws WarehouseException {
        withConnection(query, deadline, (connection, statement) -> columns(connection, query));
    }

    @Override
    public Estimate estimate(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline)
            throws WarehouseException {
        String sql = WrappedQuery.explained(new PinnedClock(now, zone, Dialect.DUCKDB).pin(query), limits);
        return withConnection(query, deadline, (connection, statement) -> {
            try (ResultSet result = statement.executeQuery(sql)) {
                String plan = result.next() ? String.valueOf(result.getString(2)) : "";
                return PlanCost.of(plan, storedTables, connection);
            }
        });
    }

    @Override
    public ResultTable run(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline)
            throws WarehouseException {
        CollectedRows rows = new CollectedRows();
        return rows.table(run(query, now, zone, limits, deadline, rows));
    }

    /**
     * Runs the query and hands its rows over while they are read.
     *
     * @return what was left out because of the limits
     */
    public List<Cut> run(
            GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline, RowReceiver receiver)
            throws WarehouseException {
        return withConnection(query, deadline, (connection, statement) -> {
            List<ColumnCells> columns = columns(connection, query);
            String sql = WrappedQuery.of(new PinnedClock(now, zone, Dialect.DUCKDB).pin(query), columns, limits);
            try (ResultSet result = statement.executeQuery(sql)) {
                return ResultRows.read(result, columns, limits, receiver);
            }
        });
    }

    /** Does work of ours around a proved text, so that it ends with the deadline and with {@link #cancel}. */
    private <T> T withConnection(GuardedQuery query, Deadline deadline, QueryWork<T> work) throws WarehouseException {
        if (deadline.passed()) {
            throw EngineFailure.late();
        }
        boolean late = false;
        try (Fresh fresh = new Fresh();
                RunningStatements.Work running = this.running.begin(fresh.connection, deadline)) {
            try {
                return work.with(fresh.connection, running.statement());
            } finally {
                late = running.late();
            }
        } catch (SQLException e) {
            throw EngineFailure.of(e, late || deadline.passed()).of(query);
        }
    }

    /** What is done with a connection, and a statement on it that is ended in time. */
    @FunctionalInterface
    private interface QueryWork<T> {
        T with(Connection connection, Statement statement) throws SQLException;
    }

    /** Binds the text before the clock is pinned: its names and places can be found in what the analyst wrote. */
    private List<ColumnCells> columns(Connection connection, GuardedQuery query) throws SQLException {
        try (PreparedStatement bound = connection.prepareStatement(query.runnable())) {
            ResultSetMetaData meta = bound.getMetaData();
            List<ColumnCells> columns = new ArrayList<>();
            for (int index = 1; index <= meta.getColumnCount(); index++) {
                ResultColumn column = new ResultColumn(meta.getColumnName(index), meta.getColumnTypeName(index));
                columns.add(new ColumnCells(column, sourceZone));
            }
            return columns;
        }
    }

    @Override
    public void cancel() {
        running.cancelAll();
    }

    @Override
    public void close() {
        cancel();
        pool.close();
        running.close();
        try {
            keeper.close();
        } catch (SQLException e) {
            // opened for reading; nothing is lost
        }
    }

    /**
     * A connection that goes away after its query, so that no query finds what another left behind. The pooled one beside
     * it runs nothing; holding it keeps the number of queries within the limit.
     */
    private final class Fresh implements AutoCloseable {
        private final Connection place;
        private final Connection connection;

        Fresh() throws SQLException {
            place = pool.getConnection();
            try {
                connection = place.unwrap(DuckDBConnection.class).duplicate();
            } catch (SQLException e) {
                place.close();
                throw e;
            }
        }

        @Override
        public void close() throws SQLException {
            try (place) {
                connection.close();
            }
        }
    }
}
