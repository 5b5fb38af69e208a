package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Repository.text("docs/answer.schema.json"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void describesWhatBatchAndAskWrite() throws Exception {
        SmallShop.in(folder);
        Terminal terminal = new Terminal(folder.resolve("home"), folder);
        Files.writeString(folder.resolve("questions.jsonl"), """
                {"id":"answered","question":"total amount per country"}
                {"id":"declined","question":"why is the sky blue?"}
                {"id":["a",1],"turns":[{"question":"How many orders are there?"}]}
                {"id":"failed"}
                no JSON
                """);
        terminal.run("batch --source shop.duckdb --questions questions.jsonl --out answers.jsonl");

        for (String line : Files.readAllLines(folder.resolve("answers.jsonl"))) {
            assertThat(SCHEMA.validate(JSON.readTree(line))).as(line).isEmpty();
        }
        JsonNode asked = JSON.readTree(terminal.run("ask --json --source shop.duckdb \"orders per month\"")
                .out());
        assertThat(SCHEMA.validate(asked)).isEmpty();
    }

    @Test
    void describesWhatLimitsDoToAnswers() throws Exception {
        SmallShop.in(folder);
        Files.writeString(folder.resolve("quipu.yaml"), """
                sources:
                  shop: {path: shop.duckdb, default: true}
                  small: {path: shop.duckdb, limits: {read-rows: 1}}
                limits: {rows: 1, cell: 1KB}
                """);
        Terminal terminal = new Terminal(folder.resolve("home"), folder);
        String cut = terminal.run("ask --json \"total amount per country\"").out();
        String costly = terminal.run("ask --json --source small \"total amount per country\"")
                .out();

        assertThat(SCHEMA.validate(JSON.readTree(cut))).as(cut).isEmpty();
        assertThat(cut).contains("\"truncated\":true,\"cuts\":[{\"setting\":\"limits.rows\",\"at\":1}]");
        assertThat(SCHEMA.validate(JSON.readTree(costly))).as(costly).isEmpty();
        assertThat(costly).contains("\"cost\":{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"answered\",\"question\":\"x\",\"millis\":1,\"trail\":[]}",
                "{\"status\":\"declined\",\"question\":\"x\",\"millis\":1,\"trail\":[]}",
                "{\"status\":\"maybe\",\"question\":\"x\",\"millis\":1,\"trail\":[]}",
                "{\"status\":\"failed\",\"question\":\"x\",\"millis\":1,\"trail\":[],\"reason\":\"r\","
                        + "\"suggestions\":[],\"sql\":\"SELECT 1\"}"
            })
    void refusesWhatIsNoAnswer(String text) throws Exception {
        assertThat(SCHEMA.validate(JSON.readTree(text))).isNotEmpty();
    }
}
