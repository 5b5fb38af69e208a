package dev.quipu.agent.warehouse;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Hands the pool new connections to the database that the keeper holds open. Safe for use by several threads. */
final class KeptDatabase implements DataSource {
    private final DuckDBConnection keeper;

    KeptDatabase(DuckDBConnection keeper) {
        this.keeper = keeper;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return keeper.duplicate();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // the pool writes no log of its own
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // a connection to an open database does not wait
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
