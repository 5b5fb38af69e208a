package dev.quipu.agent.source;

import dev.quipu.catalog.CatalogFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The state of a database file in one line of text: as long as it is the same, so is the catalog.
 *
 * @param path the file's full path
 * @param text path, size, time and identity of the file and of its write-ahead log, and who reads it
 */
record DatabaseState(String path, String text) {
    static DatabaseState of(Path database, Connection connection, Sampling sampling) throws IOException, SQLException {
        Path file = database.toRealPath();
        Path log = file.resolveSibling(file.getFileName() + ".wal");
        String text = String.join(
                " | ",
                file.toString(),
                attributes(file),
                Files.exists(log) ? attributes(log) : "no log",
                "format " + CatalogFile.FORMAT,
                "driver " + connection.getMetaData().getDriverVersion(),
                "engine " + connection.getMetaData().getDatabaseProductVersion(),
                "zone " + zone(connection),
                sampling.toString());
        return new DatabaseState(file.toString(), text);
    }

    /** A name for the file that keeps this database's catalog; newer states of a database replace older ones. */
    String fileName() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The smallest and largest instants are kept as text, read in this zone. */
    private static String zone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('TimeZone')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String attributes(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " bytes, " + attributes.lastModifiedTime() + ", " + attributes.fileKey();
    }
}
