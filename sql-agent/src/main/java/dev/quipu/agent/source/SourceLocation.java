package dev.quipu.agent.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a person names as a source: a database, or data files that have to be loaded first.
 *
 * @param path absolute
 * @param kind whether it is opened as it stands
 */
public record SourceLocation(Path path, Kind kind) {
    /** What stands at the path. */
    public enum Kind {
        /** A DuckDB file, opened read-only and never changed. */
        DATABASE,
        /** A data file or a folder of them, loaded into the cache. */
        DATA_FILES
    }

    public SourceLocation {
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(kind, "kind is null");
    }

    /**
     * Looks at what stands there.
     *
     * @throws SourceException when nothing is there, or nothing that Quipu can read
     */
    public static SourceLocation of(Path named) throws SourceException {
        Path path = named.toAbsolutePath().normalize();
        if (Files.notExists(path)) {
            throw missing(named);
        }
        // Also when a folder above it may not be entered: then nobody can tell whether it exists.
        if (!Files.isReadable(path)) {
            throw new SourceException(
                    path.getFileName() + " may not be read by this user",
                    "Give this user the right to read the file and to enter the folders above it.");
        }
        if (Files.isDirectory(path)) {
            return new SourceLocation(path, Kind.DATA_FILES);
        }
        if (DatabaseHeader.of(path).isPresent()) {
            return new SourceLocation(path, Kind.DATABASE);
        }
        if (DataFormat.of(path).isPresent()) {
            return new SourceLocation(path, Kind.DATA_FILES);
        }
        throw notADatabase(path);
    }

    private static SourceException missing(Path named) {
        Path parent = named.toAbsolutePath().normalize().getParent();
        boolean folderIsThere = parent == null || Files.exists(parent);
        return new SourceException(
                folderIsThere
                        ? named + " does not exist"
                        : named + " does not exist, and neither does the folder " + parent,
                "Check the path; it is read from the folder in which Quipu was started.");
    }

    private static SourceException notADatabase(Path path) {
        return new SourceException(
                path.getFileName() + " is not a DuckDB database" + (size(path) == 0 ? ", it is empty" : ""),
                "Name a .duckdb file, or a CSV, TSV, JSON or Parquet file or a folder of them, which Quipu loads by "
                        + "itself.");
    }

    private static long size(Path path) {
        return path.toFile().length();
    }
}
