package dev.quipu.agent;

import dev.quipu.agent.source.DataLoading;
import dev.quipu.agent.source.FileState;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.source.SourceFiles;
import dev.quipu.agent.source.SourceLocation;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.worker.DuckDbWorker;
import dev.quipu.agent.worker.WorkerWarehouse;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Notice;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source that people can ask, opened from what they named. Notices when its files change under it.
 *
 * <p>While it is open no other program can write the database, for DuckDB lets in one writing process or many reading
 * ones; {@link #release} lets go of the file between questions. A file that takes the database's place in one step is
 * noticed either way.
 *
 * <p>Safe for use by several threads; queries that run while a changed file is read anew end as cancelled.
 */
public final class OpenSource implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int READINGS_OF_A_MOVING_FILE = 3;

    private final String id;
    private final Path named;
    private final Path cacheFolder;
    private final DuckDbWorker worker;
    private final DataLoading loading;
    private final ZoneId sourceZone;
    private final ProfileProgress progress;
    private final List<String> news = new ArrayList<>();
    private @Nullable Reading reading;
    private @Nullable WorkerWarehouse warehouse;

    /** What was read, and of which state of which file. */
    private record Reading(SourceFiles files, FileState state, Catalog catalog) {}

    private OpenSource(
            String id,
            Path named,
            Path cacheFolder,
            DuckDbWorker worker,
            DataLoading loading,
            ZoneId sourceZone,
            ProfileProgress progress) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.named = Objects.requireNonNull(named, "named is null");
        this.cacheFolder = Objects.requireNonNull(cacheFolder, "cacheFolder is null");
        this.worker = Objects.requireNonNull(worker, "worker is null");
        this.loading = Objects.requireNonNull(loading, "loading is null");
        this.sourceZone = Objects.requireNonNull(sourceZone, "sourceZone is null");
        this.progress = Objects.requireNonNull(progress, "progress is null");
    }

    /**
     * Opens a database, or loads data files into the cache and opens that.
     *
     * @param id the name by which people call the source
     * @param location a DuckDB file, a data file or a folder of data files
     * @param cacheFolder where loaded files and what is known of sources are kept
     * @param worker runs the database; closed with the source, also when that cannot be opened
     * @param sourceZone the zone in which the source's time stamps are read
     */
    public static OpenSource open(
            String id,
            Path location,
            Path cacheFolder,
            DuckDbWorker worker,
            DataLoading loading,
            ZoneId sourceZone,
            ProfileProgress progress)
            throws SourceException {
        OpenSource source = new OpenSource(id, location, cacheFolder, worker, loading, sourceZone, progress);
        try {
            source.refresh();
            return source;
        } catch (SourceException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** What is known of the source as last read. */
    public synchronized Catalog catalog() {
        return read().catalog();
    }

    /** Runs queries on the source as last read. */
    public synchronized Warehouse warehouse() {
        return Objects.requireNonNull(warehouse, "the source is not open; refresh comes first");
    }

    /** What people should know of the source: how its files were read, what is odd in it, when it was read anew. */
    public synchronized List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (reading != null) {
            reading.files().notices().forEach(notice -> notices.add(sentence(notice)));
            reading.catalog().notices().forEach(notice -> notices.add(sentence(notice)));
        }
        notices.addAll(news);
        return List.copyOf(notices);
    }

    /**
     * Makes sure that what is open is what stands on the disk now. Called before each question.
     *
     * @return what is new about the source since the last time; also found in {@link #notices}
     * @throws SourceException when the source is gone, locked or broken; a later call tries again
     */
    public synchronized List<String> refresh() throws SourceException {
        SourceFiles files = SourceFiles.of(SourceLocation.of(named), cacheFolder, loading, progress);
        FileState state = FileState.of(files.database());
        Reading known = reading;
        if (known != null && known.files().equals(files) && known.state().equals(state)) {
            if (warehouse == null) {
                warehouse = worker.open(files.database(), sourceZone);
            }
            return List.of();
        }
        release();
        reading = readAnew(files);
        if (known == null) {
            return List.of();
        }
        String rewritten = named.getFileName() + " was rewritten at "
                + TIME.format(state.modified().atZone(sourceZone)) + "; I read it anew";
        news.clear();
        news.add(rewritten);
        return List.of(rewritten);
    }

    /** Lets go of the file until the next {@link #refresh}, so that other programs can write it. */
    public synchronized void release() {
        if (warehouse != null) {
            warehouse.close();
            warehouse = null;
        }
    }

    /** Ends the queries that run at this moment; nothing happens while the source is released. */
    public synchronized void cancel() {
        if (warehouse != null) {
            warehouse.cancel();
        }
    }

    @Override
    public synchronized void close() {
        warehouse = null;
        worker.close();
    }

    private Reading readAnew(SourceFiles files) throws SourceException {
        for (int attempt = 1; ; attempt++) {
            FileState before = FileState.of(files.database());
            WorkerWarehouse opened = worker.open(files.database(), sourceZone);
            Catalog catalog = readCatalog(opened);
            if (!before.changed(files.database()) || attempt == READINGS_OF_A_MOVING_FILE) {
                warehouse = opened;
                return new Reading(files, before, catalog);
            }
            opened.close();
        }
    }

    private Catalog readCatalog(WorkerWarehouse opened) throws SourceException {
        try {
            Catalog catalog = opened.catalog(cacheFolder, id, progress);
            if (!catalog.tables().isEmpty()) {
                return catalog;
            }
        } catch (SourceException e) {
            opened.close();
            throw e;
        }
        opened.close();
        throw new SourceException(
                named.getFileName() + " holds no tables",
                "Name a database with tables, or load files into one with `quipu load PATH… --into FILE.duckdb`.");
    }

    private Reading read() {
        return Objects.requireNonNull(reading, "the source is not open; refresh comes first");
    }

    private static String sentence(Notice notice) {
        return notice.what() + ". " + notice.instead();
    }
}
