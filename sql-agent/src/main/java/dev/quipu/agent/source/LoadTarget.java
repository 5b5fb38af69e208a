package dev.quipu.agent.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The DuckDB file that a load makes: a new one, or one that an earlier load made and nobody else added to. */
final class LoadTarget {
    /** How the comment of every loaded table starts. */
    static final String ORIGIN = "Loaded from ";

    private LoadTarget() {}

    /**
     * Makes sure that nothing of value is replaced.
     *
     * @throws SourceException when something stands there that was not made by a load, or it is in use
     */
    static void check(Path target) throws SourceException {
        if (DataFormat.of(target).isPresent()) {
            throw new SourceException(
                    target + " has the name of a data file, but a DuckDB file is to be made",
                    "Name a file that ends in .duckdb.");
        }
        if (!Files.exists(target)) {
            return;
        }
        if (Files.isDirectory(target)) {
            throw new SourceException(
                    target + " is a folder",
                    "Name the .duckdb file that is to be made, such as " + target + ".duckdb.");
        }
        if (Files.exists(target.resolveSibling(target.getFileName() + ".wal")) || !madeByALoad(target)) {
            throw new SourceException(
                    target + " exists and holds more than loaded files",
                    "Name another file for the tables, or remove this one first.");
        }
    }

    private static boolean madeByALoad(Path target) throws SourceException {
        Properties readOnly = new Properties();
        readOnly.setProperty("access_mode", "READ_ONLY");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + target.toAbsolutePath(), readOnly);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE starts_with(comment, '"
                        + ORIGIN + "')) FROM (SELECT comment FROM duckdb_tables() UNION ALL "
                        + "SELECT 'view' FROM duckdb_views() WHERE NOT internal)")) {
            row.next();
            return row.getLong(1) > 0 && row.getLong(1) == row.getLong(2);
        } catch (SQLException e) {
            throw SourceErrors.of(target, e);
        }
    }
}
