package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theDemoAnswersEveryQuestionOfTheTourFromTheTablesThatHoldTheAnswer() throws Exception {
        Terminal terminal = new Terminal(folder.resolve("home"), folder);
        List<String> questions = Repository.text("demo/questions.jsonl").lines().toList();
        Files.write(folder.resolve("questions.jsonl"), questions);
        Terminal.Run run = terminal.run("batch --source demo --questions questions.jsonl --out answers.jsonl");
        List<String> answers = Files.readAllLines(folder.resolve("answers.jsonl"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(answers).hasSameSizeAs(questions);
        SoftAssertions all = new SoftAssertions();
        for (int line = 0; line < answers.size(); line++) {
            JsonNode question = JSON.readTree(questions.get(line));
            JsonNode answer = JSON.readTree(answers.get(line));
            String asked = question.path("question").asText();
            all.assertThat(answer.path("status").asText()).as(asked).isEqualTo("answered");
            all.assertThat(tables(answer.path("restsOn").path("tables"), "table"))
                    .as(asked)
                    .containsAll(tables(question.path("tables"), ""));
            all.assertThat(answer.path("rows")).as(asked).isNotEmpty();
        }
        all.assertAll();
    }

    private static Set<String> tables(JsonNode array, String field) {
        Set<String> tables = new TreeSet<>();
        array.forEach(node ->
                tables.add(field.isEmpty() ? node.asText() : node.path(field).asText()));
        return tables;
    }
}
