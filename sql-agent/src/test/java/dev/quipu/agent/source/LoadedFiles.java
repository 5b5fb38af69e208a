package dev.quipu.agent.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes files into a folder, loads them, and looks into the database made of them. */
final class LoadedFiles {
    private final Path folder;
    private final Path database;

    LoadedFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("data"));
        this.database = folder.resolve("out.duckdb");
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return database;
    }

    Path write(String name, String content) throws IOException {
        return write(name, content, StandardCharsets.UTF_8);
    }

    Path write(String name, String content, Charset charset) throws IOException {
        return write(name, content.getBytes(charset));
    }

    Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Loads the folder. */
    LoadReport load() throws SourceException {
        return FileLoader.load(List.of(folder), database, ProfileProgress.SILENT);
    }

    /** Writes and loads this one file. */
    LoadedFile load(String name, String content) throws Exception {
        write(name, content);
        return load().files().get(0);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows as text: values parted by a bar, null as nothing. */
    List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int at = 1; at <= columns; at++) {
                    String value = rows.getString(at);
                    row.append(at > 1 ? "|" : "").append(value == null ? "" : value);
                }
                found.add(row.toString());
            }
        }
        return found;
    }

    /** The columns of a table, each as its name and its type. */
    List<String> columns(String table) throws SQLException {
        return rows("SELECT column_name || ' ' || data_type FROM duckdb_columns() WHERE table_name = '" + table
                + "' ORDER BY column_index");
    }
}
