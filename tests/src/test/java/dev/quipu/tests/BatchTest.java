package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final String COMMAND =
            "batch --source shop.duckdb --questions questions.jsonl --out answers.jsonl --now 2026-11-05";

    @TempDir
    static Path folder;

    static Terminal terminal;

    @BeforeAll
    static void openTheShop() throws Exception {
        SmallShop.in(folder);
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @Test
    void writesALineForEveryQuestionInTheirOrderAndGoesOnAfterAFailure() throws Exception {
        List<JsonNode> answers = answers("""
                {"id":"a","question":"How many orders did we get last month?"}
                {"id":2,"question":"How many orders did we get last month?","now":"2026-10-15"}
                this is no JSON

                {"id":"d","question":""}
                {"id":"e","question":"How many customers are there?"}
                """);

        assertThat(answers).extracting(answer -> answer.path("id").asText()).containsExactly("a", "2", "", "d", "e");
        assertThat(answers)
                .extracting(answer -> answer.path("status").asText())
                .containsExactly("answered", "answered", "failed", "declined", "answered");
        assertThat(answers.get(0).path("rows").path(0).path(0).asInt()).isEqualTo(2);
        assertThat(answers.get(1).path("rows").path(0).path(0).asInt()).isEqualTo(1);
        assertThat(answers.get(1).path("id").isNumber()).isTrue();
        assertThat(answers.get(2).path("reason").asText()).isEqualTo("Line 3 is not JSON.");
        assertThat(terminal.run(COMMAND).err())
                .isEqualTo("Wrote 5 answers to answers.jsonl: 3 answered, 1 declined, 1 failed.\n");
    }

    @Test
    void answersTheTurnsOfAConversationOneLineEach() throws Exception {
        List<JsonNode> answers = answers("""
                {"id":"c","turns":[{"question":"How many orders per country?"},{"question":"only Norway"}]}
                """);

        assertThat(answers).extracting(answer -> answer.path("id").asText()).containsExactly("c.1", "c.2");
        assertThat(answers.get(1).path("rows").toString()).contains("4").doesNotContain("Türkiye");
    }

    @Test
    void takesUpWhatWasSaidEarlier() throws Exception {
        List<JsonNode> first = answers("{\"id\":\"a\",\"question\":\"How many orders per country?\"}\n");
        String sql =
                new ObjectMapper().writeValueAsString(first.get(0).path("sql").asText());
        List<JsonNode> second = answers("{\"id\":\"b\",\"question\":\"only Norway\","
                + "\"earlier\":[{\"question\":\"How many orders per country?\",\"sql\":" + sql + "}]}\n");

        assertThat(second.get(0).path("rows").toString()).contains("4").doesNotContain("Türkiye");
    }

    @Test
    void writesTheSameSqlInEveryRun() throws Exception {
        String questions = """
                {"id":"a","question":"Which country has the most orders?"}
                {"id":"b","question":"total amount per month"}
                """;

        assertThat(answers(questions))
                .extracting(answer -> answer.path("sql"))
                .isEqualTo(answers(questions).stream()
                        .map(answer -> answer.path("sql"))
                        .toList());
    }

    private static List<JsonNode> answers(String questions) throws Exception {
        Files.writeString(folder.resolve("questions.jsonl"), questions);
        Terminal.Run run = terminal.run(COMMAND);
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("answers.jsonl"))) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }
}
