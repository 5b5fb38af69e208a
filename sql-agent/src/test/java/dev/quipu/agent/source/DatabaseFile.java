package dev.quipu.agent.source;

import dev.quipu.catalog.Catalog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A DuckDB file made by statements, for tests. */
record DatabaseFile(Path path) {
    static DatabaseFile of(Path folder, String... statements) throws SQLException {
        DatabaseFile file = new DatabaseFile(folder.resolve("made.duckdb"));
        file.change(statements);
        return file;
    }

    void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + path)) {
            for (String sql : statements) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        }
    }

    Connection open() throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("access_mode", "READ_ONLY");
        return DriverManager.getConnection("jdbc:duckdb:" + path, readOnly);
    }

    Catalog read() throws SQLException {
        return read(Sampling.DEFAULT);
    }

    Catalog read(Sampling sampling) throws SQLException {
        try (Connection connection = open()) {
            return new CatalogReader(sampling).read(connection, "made", ProfileProgress.SILENT);
        }
    }
}
