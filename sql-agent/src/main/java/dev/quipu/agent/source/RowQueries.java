package dev.quipu.agent.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Queries over the rows of one table.
 *
 * @param seconds how long one query may take; 0 for as long as it needs
 */
record RowQueries(Connection connection, int seconds) {
    /** A statement that ends with a {@link java.sql.SQLTimeoutException} when its time is over. */
    Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        if (seconds > 0) {
            statement.setQueryTimeout(seconds);
        }
        return statement;
    }
}
