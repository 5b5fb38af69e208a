package dev.quipu.agent.model;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.model.provider.Budgets;
import dev.quipu.agent.model.provider.LanguageModel;
import dev.quipu.agent.model.provider.ModelLimits;
import dev.quipu.agent.model.provider.Price;
import dev.quipu.agent.model.provider.Spending;
import dev.quipu.agent.source.CatalogReader;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.agent.workbench.BenchLimits;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.prompts.PromptLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The bakery of {@code bakery.sql} with a scripted model before it, on 10 March 2026. */
final class Bakery implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    static final TokenCounter TOKENS = new TokenCounter();
    static final String CODE = "f3a91c07d2be4456";

    private final DuckDbWarehouse warehouse;
    private final SqlGuard guard = new SqlGuard();
    Catalog catalog;
    Exposure exposure = Exposure.ROWS;
    Bounds bounds = Bounds.STANDARD;
    Duration time = Duration.ofSeconds(60);
    String source = "bakery";
    Workbench workbench;

    private Bakery(DuckDbWarehouse warehouse, Catalog catalog) {
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.workbench = bench(question("x", List.of()));
    }

    static Bakery open(Path folder, String... more) throws Exception {
        Path file = folder.resolve("bakery.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(resource("bakery.sql"));
            for (String sql : more) {
                statement.execute(sql);
            }
        }
        DuckDbWarehouse warehouse = DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZoneOffset.UTC);
        Catalog catalog =
                warehouse.read(connection -> new CatalogReader().read(connection, "bakery", (done, all, name) -> {}));
        return new Bakery(warehouse, catalog);
    }

    static String resource(String name) throws Exception {
        try (var stream = Objects.requireNonNull(Bakery.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Question question(String text, List<Question.Turn> earlier) {
        return new Question(text, "", NOW, ZoneOffset.UTC, earlier);
    }

    private Workbench bench(Question question) {
        return new Workbench(
                question, catalog, guard, warehouse, BenchLimits.DEFAULT, Deadline.in(time, Clock.systemUTC()));
    }

    Answer ask(String text, ScriptedModel script, boolean tools) throws AnalystUnavailableException {
        return ask(question(text, List.of()), script, tools);
    }

    Answer ask(Question question, ScriptedModel script, boolean tools) throws AnalystUnavailableException {
        workbench = bench(question);
        return analyst(script, tools).answer(question, workbench, Progress.SILENT);
    }

    ModelAnalyst analyst(ScriptedModel script, boolean tools) {
        LanguageModel model = new LanguageModel(
                "scripted",
                "Nobody",
                "script-1",
                script,
                new ModelLimits(Duration.ofSeconds(30), 2_000, 100_000),
                Price.FREE,
                tools,
                InstantSource.system());
        Spending spending = new Spending(Budgets.UNLIMITED, InstantSource.system(), ZoneOffset.UTC);
        return new ModelAnalyst(
                model, PromptLibrary.bundled(), exposure, bounds, spending, new Figures(Locale.US), TOKENS, () -> CODE);
    }

    @Override
    public void close() {
        warehouse.close();
        guard.close();
    }
}
