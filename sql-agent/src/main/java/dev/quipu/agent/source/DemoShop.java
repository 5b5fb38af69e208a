package dev.quipu.agent.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** The demo: an online shop whose orders end today, so that questions about last month have data. */
public final class DemoShop {
    private static final String SCRIPT = "/dev/quipu/demo/shop.sql";

    private DemoShop() {}

    /**
     * The shop as of this day, built when the cache does not hold it yet (about a second).
     *
     * <p>Safe for use by several threads and processes at once: each builds a file of its own, the last one stays.
     *
     * @return a DuckDB file in the cache folder
     */
    public static Path asOf(LocalDate today, Path cacheFolder) throws SourceException {
        String script = BundledText.of(SCRIPT);
        CacheFiles cached = new CacheFiles(cacheFolder.toAbsolutePath(), "demo-shop");
        Path file = cached.file(today + script);
        if (!Files.exists(file)) {
            build(script, today, file);
            cached.removeAllBut(file);
        }
        return file;
    }

    private static void build(String script, LocalDate today, Path file) throws SourceException {
        DuckDbLibrary.load();
        try (UnfinishedFile unfinished = UnfinishedFile.beside(file)) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + unfinished.path());
                    Statement statement = connection.createStatement()) {
                statement.execute("SET VARIABLE today = DATE '" + today + "'");
                statement.execute(script);
            }
            unfinished.finish();
        } catch (SQLException | IOException e) {
            throw SourceErrors.of(file, e);
        }
    }
}
