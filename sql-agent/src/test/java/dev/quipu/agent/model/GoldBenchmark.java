package dev.quipu.agent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.explain.SameResult;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.model.defence.FenceCodes;
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
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.prompts.PromptLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plays the SQL of known answers through a scripted model and counts what comes back, for development: a folder holds
 * {@code questions.jsonl} with id, db, question, now and gold_sql_duckdb, and {@code <db>.duckdb} for each of them.
 *
 * <p>The overhead of a question is its time without the model and without the same SQL proved and run alone.
 */
public final class GoldBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final int ROUNDS_OF_WARMING = 20;

    private final SqlGuard guard = new SqlGuard();
    private final Played model = new Played();
    private final ModelAnalyst analyst;
    private final List<Double> overheads = new ArrayList<>();
    private final List<Integer> roundTrips = new ArrayList<>();
    private int allowed;
    private int right;
    private int repeated;

    private GoldBenchmark() {
        LanguageModel language = new LanguageModel(
                "played",
                "Nobody",
                "played",
                model,
                new ModelLimits(Duration.ofSeconds(60), 4_000, 100_000),
                Price.FREE,
                false,
                InstantSource.system());
        analyst = new ModelAnalyst(
                language,
                PromptLibrary.bundled(),
                Exposure.ROWS,
                Bounds.STANDARD,
                new Spending(Budgets.UNLIMITED, InstantSource.system(), ZoneOffset.UTC),
                new Figures(Locale.US),
                new TokenCounter(),
                new FenceCodes());
    }

    /** Says the SQL, says it again when it is asked about it, and then that the rows are there. */
    private static final class Played implements ChatModel {
        private String sql = "";
        private int turn;
        private long nanos;

        void begin(String gold) {
            sql = gold;
            turn = 0;
            nanos = 0;
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            long start = System.nanoTime();
            turn++;
            String told =
                    ScriptedModel.text(request.messages().get(request.messages().size() - 1));
            boolean again = turn == 1 || told.startsWith("The rows are below, but check");
            AiMessage reply = AiMessage.from(again ? "sql|" + sql : "answer|The rows are the answer.");
            nanos += System.nanoTime() - start;
            // as providers do; else we would count the tokens ourselves
            return ChatResponse.builder()
                    .aiMessage(reply)
                    .tokenUsage(new TokenUsage(2_000, 50))
                    .build();
        }
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws Exception {
        new GoldBenchmark().run(Path.of(arguments[0]));
    }

    private void run(Path folder) throws Exception {
        Map<String, List<JsonNode>> byDatabase = new LinkedHashMap<>();
        for (String line :
                Files.readString(folder.resolve("questions.jsonl")).lines().toList()) {
            JsonNode question = new ObjectMapper().readTree(line);
            byDatabase
                    .computeIfAbsent(question.path("db").asText(), any -> new ArrayList<>())
                    .add(question);
        }
        for (Map.Entry<String, List<JsonNode>> database : byDatabase.entrySet()) {
            Path copy = Files.createTempFile("gold", ".duckdb");
            Files.delete(copy);
            Files.copy(folder.resolve(database.getKey() + ".duckdb"), copy);
            ask(database.getKey(), copy, database.getValue());
            Files.deleteIfExists(copy);
        }
        guard.close();
        report();
    }

    private void ask(String name, Path file, List<JsonNode> questions) throws Exception {
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(file, WarehouseLimits.DEFAULT, ZoneOffset.UTC)) {
            Catalog catalog =
                    warehouse.read(connection -> new CatalogReader().read(connection, name, (done, all, table) -> {}));
            analyst.warmUp(catalog);
            for (JsonNode one : questions) {
                String gold = one.path("gold_sql_duckdb").asText();
                if (guard.check(gold, catalog) instanceof Verdict.Allowed) {
                    allowed++;
                    ask(one, gold, catalog, warehouse);
                }
            }
        }
    }

    private void ask(JsonNode one, String gold, Catalog catalog, DuckDbWarehouse warehouse) throws IOException {
        String now = one.path("now").asText("");
        Instant instant = now.isEmpty() || now.equals("null") ? NOW : instant(now);
        Question question = new Question(one.path("question").asText(), "", instant, ZoneOffset.UTC, List.of());
        Run alone = bench(question, catalog, warehouse).run(gold);
        long start = System.nanoTime();
        Run again = bench(question, catalog, warehouse).run(gold);
        long database = System.nanoTime() - start;
        Workbench workbench = bench(question, catalog, warehouse);
        model.begin(gold);
        start = System.nanoTime();
        try {
            Answer answer = analyst.answer(question, workbench, Progress.SILENT);
            long all = System.nanoTime() - start;
            ModelUse use = workbench.models().get(0);
            roundTrips.add(use.roundTrips());
            repeated += use.roundTrips() > 2 ? 1 : 0;
            long queries = workbench.trail().stream()
                    .map(Step::kind)
                    .filter("sql"::equals)
                    .count();
            overheads.add((all - model.nanos - queries * database) / 1e6);
            boolean same = answer instanceof Answer.Answered answered
                    && again instanceof Run.Rows rows
                    && SameResult.of(answered.result(), rows.result());
            right += same ? 1 : 0;
            if (!same) {
                System.out.println(
                        one.path("id").asText() + ": " + answer.getClass().getSimpleName() + " " + alone);
            }
        } catch (AnalystUnavailableException e) {
            System.out.println(one.path("id").asText() + ": " + e.getMessage());
        }
    }

    private static Instant instant(String text) {
        return text.contains("T") ? Instant.parse(text) : Instant.parse(text + "T12:00:00Z");
    }

    private Workbench bench(Question question, Catalog catalog, DuckDbWarehouse warehouse) {
        Deadline deadline = Deadline.in(Duration.ofMinutes(2), InstantSource.system());
        return new Workbench(question, catalog, guard, warehouse, BenchLimits.DEFAULT, deadline);
    }

    private void report() {
        List<Double> sorted =
                new ArrayList<>(overheads.subList(Math.min(ROUNDS_OF_WARMING, overheads.size()), overheads.size()));
        sorted.sort(null);
        List<Integer> trips = new ArrayList<>(roundTrips);
        trips.sort(null);
        System.out.printf(
                Locale.ROOT, "allowed by the guard %d, right %d, asked about a join %d%n", allowed, right, repeated);
        System.out.printf(
                Locale.ROOT,
                "round trips: median %d, most %d%n",
                trips.get(trips.size() / 2),
                trips.get(trips.size() - 1));
        System.out.printf(
                Locale.ROOT,
                "overhead besides model and database, ms: p50 %.1f, p95 %.1f, p99 %.1f%n",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100));
    }
}
