package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The DuckDB file behind a location: the database itself, or one in the cache into which the data files were loaded.
 *
 * @param database to be opened read-only
 * @param notices what people should know of the loading, also when it was done earlier
 */
public record SourceFiles(Path database, List<Notice> notices) {
    /** Changes whenever files would be loaded differently than before, so that the cache is made anew. */
    private static final String LOADING_RULES = "1";

    public SourceFiles {
        Objects.requireNonNull(database, "database is null");
        notices = List.copyOf(notices);
    }

    /**
     * Finds the file, loading data files when the cache does not hold them in their present state. Costs a look at the
     * state of each data file otherwise.
     *
     * <p>Several processes may do so at once: each loads into a file of its own, and the last one stays.
     */
    public static SourceFiles of(
            SourceLocation location, Path cacheFolder, DataLoading loading, ProfileProgress progress)
            throws SourceException {
        if (location.kind() == SourceLocation.Kind.DATABASE) {
            return new SourceFiles(location.path(), List.of());
        }
        DataFiles files = DataFiles.of(List.of(location.path()));
        String name = TableNames.fit(DataFormat.stem(location.path())) + "-"
                + CacheFiles.fingerprint(location.path().toString());
        CacheFiles cached = new CacheFiles(cacheFolder.toAbsolutePath(), name);
        Path database = cached.file(state(files));
        ReportFile reportFile = ReportFile.beside(database);
        Optional<LoadReport> kept = Files.exists(database) ? reportFile.read() : Optional.empty();
        if (kept.isPresent()) {
            return new SourceFiles(database, kept.get().summary());
        }
        LoadReport report = loading.loadIntoCache(List.of(location.path()), database, progress);
        reportFile.write(report);
        cached.removeAllBut(database);
        return new SourceFiles(database, report.summary());
    }

    private static String state(DataFiles files) throws SourceException {
        StringBuilder state = new StringBuilder(LOADING_RULES);
        for (Path file : files.files()) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                state.append('\n')
                        .append(file)
                        .append('|')
                        .append(attributes.size())
                        .append('|')
                        .append(attributes.lastModifiedTime().toInstant());
            } catch (IOException e) {
                throw SourceErrors.of(file, e);
            }
        }
        files.skipped().forEach(notice -> state.append('\n').append(notice.what()));
        return state.toString();
    }
}
