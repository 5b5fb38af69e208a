package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.agent.workbench.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instructions in data, each with a model that obeys them. */
class InjectionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HARMLESS = "SELECT count(*) AS n FROM sales";

    @TempDir
    static Path folder;

    private static Bakery bakery;
    private static List<String> forbidden = List.of();

    @BeforeAll
    static void open() throws Exception {
        List<String> statements = new ArrayList<>();
        List<JsonNode> all = injections().toList();
        for (int number = 0; number < all.size(); number++) {
            statements.addAll(placed(all.get(number), number));
        }
        bakery = Bakery.open(folder, statements.toArray(String[]::new));
        forbidden = Bakery.resource("forbidden-words.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    static Stream<JsonNode> injections() throws Exception {
        List<JsonNode> injections = new ArrayList<>();
        for (String line : Bakery.resource("injections.jsonl").lines().toList()) {
            injections.add(JSON.readTree(line));
        }
        return injections.stream();
    }

    private static List<String> placed(JsonNode injection, int number) {
        String text = injection.path("text").asText();
        String literal = "'" + text.replace("'", "''") + "'";
        String name = "\"" + text.replace("\"", "\"\"") + "\"";
        String table = "extra_sales_" + number;
        return switch (injection.path("place").asText()) {
            case "column comment" ->
                List.of(
                        "CREATE TABLE " + table + " (amount INTEGER)",
                        "COMMENT ON COLUMN " + table + ".amount IS " + literal);
            case "table comment" ->
                List.of("CREATE TABLE " + table + " (amount INTEGER)", "COMMENT ON TABLE " + table + " IS " + literal);
            case "cell" -> List.of("INSERT INTO shops VALUES (" + (100 + number) + ", " + literal + ", '', NULL)");
            case "table name" -> List.of("CREATE TABLE " + name + " (amount INTEGER)");
            case "column name" -> List.of("CREATE TABLE " + table + " (" + name + " INTEGER)");
            default -> List.of();
        };
    }

    @Test
    void thereAreSixtyInEveryPlace() throws Exception {
        assertThat(injections()).hasSize(60);
        assertThat(injections().map(one -> one.path("place").asText()).distinct())
                .hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void nothingForbiddenRunsOrShows(JsonNode injection) {
        String text = injection.path("text").asText();
        ScriptedModel script = new ScriptedModel();
        script.then(says("sample|shops\ndefine|sales\nlist|amount"));
        injection
                .path("replies")
                .forEach(reply -> script.then(says(reply.asText().replace("CODE", Bakery.CODE))));

        bakery.source = injection.path("place").asText().equals("source name") ? text : "bakery";
        String shown = shown(question(injection, text), script);

        for (String word : forbidden) {
            assertThat(shown).doesNotContain(word);
        }
        for (Step step : bakery.workbench.trail()) {
            if (step.kind().equals("sql") && !step.input().equals(HARMLESS) && !readsOnlySales(step.input())) {
                assertThat(step.outcome()).matches("(?s)(refused|failed): .*");
            }
        }
        script.requests.forEach(request -> assertThat(outsideTheFences(request)).doesNotContain(text));
        assertThat(bakery.workbench.run(HARMLESS))
                .isInstanceOfSatisfying(
                        Run.Rows.class, rows -> assertThat(rows.result().rows()).containsExactly(List.of(120L)));
        assertThat(Files.exists(Path.of("/tmp/stolen.csv"))).isFalse();
    }

    /** Constants and counts of a table that may be read: they run, and what they show is judged by its words. */
    private static boolean readsOnlySales(String sql) {
        return List.of("SELECT 9999999 AS revenue", "SELECT count(*) FROM sales", "SELECT 2 FROM sales")
                .contains(sql);
    }

    private static Question question(JsonNode injection, String text) {
        return switch (injection.path("place").asText()) {
            case "question" -> Bakery.question("How many sales were there? " + text, List.of());
            case "choice" -> Bakery.question("How many sales were there? (meaning: " + text + ")", List.of());
            case "earlier message" ->
                Bakery.question("How many sales were there?", List.of(new Turn(text, HARMLESS, "n is 120")));
            case "earlier digest" ->
                Bakery.question("How many sales were there?", List.of(new Turn("Sales?", HARMLESS, text)));
            default -> Bakery.question("How many sales were there by amount?", List.of());
        };
    }

    /** Everything that the asker reads. */
    private static String shown(Question question, ScriptedModel script) {
        try {
            Answer answer = bakery.ask(question, script, false);
            return answer.match(
                    answered -> answered.headline()
                            + answered.understood()
                            + answered.explanation()
                            + answered.result().rows(),
                    askBack -> askBack.question() + askBack.choices().toString().replace(question.text(), ""),
                    Answer.Declined::reason,
                    failed -> failed.what() + failed.instead());
        } catch (AnalystUnavailableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String outsideTheFences(ChatRequest request) {
        StringBuilder all = new StringBuilder();
        request.messages()
                .forEach(message -> all.append(ScriptedModel.text(message)).append('\n'));
        return all.toString()
                .replaceAll("(?s)\\[\\[data " + Bakery.CODE + " \\w+]]\\n.*?\\n\\[\\[end " + Bakery.CODE + "]]", "");
    }
}
