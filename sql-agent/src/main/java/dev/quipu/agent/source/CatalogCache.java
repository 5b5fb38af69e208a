package dev.quipu.agent.source;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogFile;
import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * Catalogs kept on disk, so that a database is read once and not for every question. A catalog is kept for one state of
 * the database file; trouble with the folder costs time and a notice, never an answer. Safe for several threads and
 * processes.
 */
public final class CatalogCache {
    private final Path folder;
    private final CatalogReader reader;

    public CatalogCache(Path folder) {
        this(folder, new CatalogReader());
    }

    public CatalogCache(Path folder, CatalogReader reader) {
        this.folder = Objects.requireNonNull(folder, "folder is null");
        this.reader = Objects.requireNonNull(reader, "reader is null");
    }

    /**
     * The kept catalog when the file has not changed, else a freshly read one, which is kept.
     *
     * @param database the file that the connection opened
     * @throws SQLException when the database cannot be read
     */
    public Catalog read(Path database, Connection connection, String sourceId, ProfileProgress progress)
            throws SQLException {
        DatabaseState before;
        try {
            before = DatabaseState.of(database, connection, reader.sampling());
        } catch (IOException e) {
            return reader.read(connection, sourceId, progress).with(notKept(e));
        }
        Path file = folder.resolve(before.fileName());
        Optional<Catalog> kept = CatalogFile.read(file, before.text());
        if (kept.isPresent()) {
            return kept.get().named(sourceId);
        }
        Catalog catalog = reader.read(connection, sourceId, progress);
        try {
            keep(file, database, connection, before, catalog);
            return catalog;
        } catch (IOException e) {
            return catalog.with(notKept(e));
        }
    }

    /**
     * Where a catalog of this very state of the file may be kept; it has not been looked into.
     *
     * @throws SQLException when the database cannot be read
     */
    public Optional<Place> kept(Path database, Connection connection) throws SQLException {
        try {
            DatabaseState state = DatabaseState.of(database, connection, reader.sampling());
            Path file = folder.resolve(state.fileName());
            return Files.exists(file) ? Optional.of(new Place(file, state.text())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A file that may hold a catalog.
     *
     * @param state for which the catalog has to be
     */
    public record Place(Path file, String state) {
        public Place {
            Objects.requireNonNull(file, "file is null");
            Objects.requireNonNull(state, "state is null");
        }
    }

    private void keep(Path file, Path database, Connection connection, DatabaseState before, Catalog catalog)
            throws IOException, SQLException {
        // a file that changed meanwhile would be kept under a state that it did not have
        if (DatabaseState.of(database, connection, reader.sampling()).equals(before)) {
            Files.createDirectories(folder);
            CatalogFile.write(file, before.text(), catalog);
        }
    }

    private Notice notKept(IOException e) {
        return new Notice(
                "what Quipu learned of the source could not be kept in " + folder + " (" + reason(e) + ")",
                "Make room there or make the folder writable; until then every start reads the source anew.");
    }

    /** File system exceptions say only a path in their message; their name says what happened. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
