package dev.quipu.benchmark;

import dev.quipu.agent.source.CatalogCache;
import dev.quipu.agent.source.CatalogReader;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogSearch;
import dev.quipu.catalog.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Prints how long a database takes to be read into a catalog: in a cold JVM, again, from the cache, and to be searched. */
public final class CatalogBenchmark {
    private CatalogBenchmark() {}

    /** @param arguments the DuckDB files; opened read-only */
    public static void main(String[] arguments) throws SQLException, IOException {
        System.out.printf(
                "%-32s %7s %11s %8s %8s %8s %8s%n",
                "database", "tables", "rows", "cold ms", "again ms", "cache ms", "index ms");
        for (String argument : arguments) {
            measure(Path.of(argument));
        }
    }

    private static void measure(Path database) throws SQLException, IOException {
        Properties readOnly = new Properties();
        readOnly.setProperty("access_mode", "READ_ONLY");
        Path folder = Files.createTempDirectory("catalog-benchmark");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly)) {
            long start = System.nanoTime();
            Catalog catalog = new CatalogReader().read(connection, "benchmark", ProfileProgress.SILENT);
            long cold = System.nanoTime();
            CatalogCache cache = new CatalogCache(folder);
            cache.read(database, connection, "benchmark", ProfileProgress.SILENT);
            long again = System.nanoTime();
            cache.read(database, connection, "benchmark", ProfileProgress.SILENT);
            long kept = System.nanoTime();
            new CatalogSearch(catalog).search("customers", 10);
            long searched = System.nanoTime();
            System.out.printf(
                    "%-32s %7d %,11d %8d %8d %8d %8d%n",
                    database.getFileName(),
                    catalog.tables().size(),
                    catalog.tables().stream().mapToLong(Table::rows).sum(),
                    millis(start, cold),
                    millis(cold, again),
                    millis(again, kept),
                    millis(kept, searched));
        } finally {
            delete(folder);
        }
    }

    private static long millis(long start, long end) {
        return (end - start) / 1_000_000;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
