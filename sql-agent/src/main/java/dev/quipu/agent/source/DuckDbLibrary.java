package dev.quipu.agent.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The engine's native library, which the driver unpacks into the folder for temporary files at its first use. */
public final class DuckDbLibrary {
    private DuckDbLibrary() {}

    /**
     * Loads the library, so that a full or closed temporary folder is told before anything else is tried.
     *
     * @throws SourceException when it cannot be unpacked or does not fit this system
     */
    public static void load() throws SourceException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection.getMetaData();
        } catch (SQLException | LinkageError e) {
            throw unusable(e);
        }
    }

    private static SourceException unusable(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new SourceException(
                "the database engine cannot be unpacked into " + System.getProperty("java.io.tmpdir") + ": "
                        + root.getMessage(),
                "Make about 80 MB of room there, or start Java with -Djava.io.tmpdir=FOLDER naming a folder that can "
                        + "be written.",
                error);
    }
}
