package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.source.CatalogReader;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.agent.workbench.BenchLimits;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The town library of {@code library.sql} with an offline analyst at its workbench, on 15 June 2025. */
final class Library implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

    private final DuckDbWarehouse warehouse;
    private final Catalog catalog;
    private final SqlGuard guard = new SqlGuard();
    private final OfflineAnalyst analyst = new OfflineAnalyst(Locale.US);

    private Library(DuckDbWarehouse warehouse, Catalog catalog) {
        this.warehouse = warehouse;
        this.catalog = catalog;
    }

    static Library open(Path folder) throws Exception {
        return open(folder, "library.sql");
    }

    /** The same desk before the data of another script. */
    static Library open(Path folder, String script) throws Exception {
        Path file = folder.resolve("library.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(resource(script));
        }
        DuckDbWarehouse warehouse = DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZoneOffset.UTC);
        Catalog catalog =
                warehouse.read(connection -> new CatalogReader().read(connection, "library", (done, all, name) -> {}));
        return new Library(warehouse, catalog);
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = Library.class.getResourceAsStream(name)) {
            return LibraryCase.read(stream);
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Answer ask(String text, List<Question.Turn> earlier) {
        return analyst.answer(question(text, earlier), workbench(text, earlier), Progress.SILENT);
    }

    /** An answer of an analyst made anew, who remembers nothing. */
    Answer askStranger(String text) {
        return new OfflineAnalyst(Locale.US)
                .answer(question(text, List.of()), workbench(text, List.of()), Progress.SILENT);
    }

    ResultTable run(String sql) {
        Run run = workbench("", List.of()).run(sql);
        if (run instanceof Run.Rows rows) {
            return rows.result();
        }
        throw new AssertionError(sql + ": " + run);
    }

    private static Question question(String text, List<Question.Turn> earlier) {
        return new Question(text, "", NOW, ZoneOffset.UTC, earlier);
    }

    private Workbench workbench(String text, List<Question.Turn> earlier) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(60), Clock.systemUTC());
        BenchLimits limits = new BenchLimits(ResultLimits.DEFAULT.withRows(10_000), CostLimits.DEFAULT);
        return new Workbench(question(text, earlier), catalog, guard, warehouse, limits, deadline);
    }

    @Override
    public void close() {
        warehouse.close();
        guard.close();
    }
}
