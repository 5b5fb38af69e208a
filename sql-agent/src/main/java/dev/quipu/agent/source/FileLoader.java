package dev.quipu.agent.source;

import com.sun.management.OperatingSystemMXBean;
import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Loads CSV, TSV, JSON and Parquet files into a DuckDB file with one table per file. */
public final class FileLoader {
    private static final long LEAST_MEMORY_MEGABYTES = 1024;

    private FileLoader() {}

    /**
     * Loads files, and all data files in folders, into this DuckDB file.
     *
     * <p>The file is built beside its place and takes it in one step at the end: a failure, a full disk or a killed
     * process leaves what stood there before. The inputs are only read.
     *
     * @param progress hears of each file; its tables are files here
     * @throws SourceException when there is nothing to load, no file can be loaded, or the target cannot be written
     */
    public static LoadReport load(List<Path> inputs, Path intoDatabase, ProfileProgress progress)
            throws SourceException {
        DataFiles files = DataFiles.of(inputs);
        DuckDbLibrary.load();
        LoadTarget.check(intoDatabase);
        return replace(files, intoDatabase, progress);
    }

    /** Loads without asking what stands at the target: for files in the cache, which are all ours. */
    public static LoadReport loadIntoCache(List<Path> inputs, Path target, ProfileProgress progress)
            throws SourceException {
        DataFiles files = DataFiles.of(inputs);
        DuckDbLibrary.load();
        return replace(files, target, progress);
    }

    /** Removes what loads that were killed left beside the target. */
    public static void tidy(Path target) {
        UnfinishedFile.removeLeftovers(target);
    }

    private static LoadReport replace(DataFiles files, Path target, ProfileProgress progress) throws SourceException {
        try (UnfinishedFile unfinished = UnfinishedFile.beside(target)) {
            LoadReport report = loadAll(files, unfinished, progress);
            unfinished.finish();
            return report;
        } catch (SQLException | IOException e) {
            throw SourceErrors.of(target, e);
        }
    }

    private static LoadReport loadAll(DataFiles files, UnfinishedFile unfinished, ProfileProgress progress)
            throws SQLException, IOException, SourceException {
        Map<Path, String> names = TableNames.of(files.files());
        List<LoadedFile> loaded = new ArrayList<>();
        List<SourceException> failed = new ArrayList<>();
        try (Connection connection = open(unfinished)) {
            Workplace workplace = new Workplace(connection, unfinished.scratch());
            int done = 0;
            for (Path file : files.files()) {
                progress.report(done++, files.files().size(), String.valueOf(file.getFileName()));
                loadOne(file, names.getOrDefault(file, ""), workplace, loaded, failed);
            }
            progress.report(done, files.files().size(), "");
        }
        if (loaded.isEmpty()) {
            throw failed.get(0);
        }
        List<Notice> failures = failed.stream()
                .map(error -> new Notice(error.what(), error.instead()))
                .toList();
        List<Notice> notices = new ArrayList<>(files.skipped());
        notices.addAll(renamed(names));
        return new LoadReport(loaded, failures, notices);
    }

    private static void loadOne(
            Path file, String table, Workplace workplace, List<LoadedFile> loaded, List<SourceException> failed)
            throws SQLException, IOException {
        workplace.execute("BEGIN");
        try {
            loaded.add(
                    switch (DataFormat.of(file).orElseThrow()) {
                        case DELIMITED -> new DelimitedFile(workplace).load(file, table);
                        case JSON -> new JsonFile(workplace).load(file, table);
                        case PARQUET -> new ParquetFile(workplace).load(file, table);
                    });
            workplace.execute("COMMIT");
        } catch (SourceException e) {
            workplace.execute("ROLLBACK");
            failed.add(e);
        } catch (SQLException | IOException e) {
            if (LoadFailure.endsAll(e)) {
                throw e;
            }
            workplace.execute("ROLLBACK");
            failed.add(LoadFailure.of(file, e));
        }
    }

    private static List<Notice> renamed(Map<Path, String> names) {
        List<Notice> notices = new ArrayList<>();
        names.forEach((file, name) -> {
            if (!name.equals(TableNames.fit(DataFormat.stem(file)))) {
                notices.add(new Notice(
                        file + " became the table " + name + ", because another file has the same name",
                        "Rename one of the files if you want another name."));
            }
        });
        return notices;
    }

    private static Connection open(UnfinishedFile unfinished) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", unfinished.scratch().toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + unfinished.path(), properties);
    }

    /** Half of the machine's, of which loading uses what it needs; tables of many columns need some for each. */
    public static long memoryMegabytes() {
        long all = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
        return Math.max(LEAST_MEMORY_MEGABYTES, all / 2 / 1_000_000);
    }
}
