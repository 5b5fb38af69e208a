package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BadInputTest {
    @TempDir
    static Path folder;

    static Terminal terminal;

    @BeforeAll
    static void spoilTheFolder() throws Exception {
        SmallShop.in(folder);
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("only-text"));
        Files.writeString(folder.resolve("only-text/notes.txt"), "nothing to load");
        Files.write(folder.resolve("broken.duckdb"), "no database".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("no-rows.csv"), "");
        Files.writeString(folder.resolve("wrong.yaml"), "limits: {rows: many}\nsuorces: {}\n");
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bad-input.txt", delimiter = '|')
    void saysInOneSentenceWhatIsWrongAndWhatToDo(String command, int exitCode, String said) {
        Terminal.Run run = terminal.run(command);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.out() + run.err()).contains(said).doesNotContain("Exception", "\tat ", "broke inside");
    }

    @Test
    void declinesAQuestionOfAHundredKilobytes() {
        Terminal.Run run = terminal.runAll("", List.of("ask", "--source", "shop.duckdb", "word ".repeat(20_000)));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("The question has 100,000 characters; at most 4,000 are read.");
    }

    @Test
    void tellsAllMistakesOfTheSettingsWithTheirLines() {
        Terminal.Run run = terminal.run("ask -c wrong.yaml orders");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("wrong.yaml:1: ", "limits.rows"),
                        line -> assertThat(line).contains("wrong.yaml:2: ", "Did you mean \"sources\"?"));
    }

    @Test
    void writesAFailedObjectForScriptsWhenTheSourceDoesNotOpen() {
        Terminal.Run run = terminal.run("ask --json --source broken.duckdb orders");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\"status\":\"failed\",\"question\":\"orders\",\"reason\":\"");
    }

    @Test
    void leavesTheSourceAsItIs() throws Exception {
        Path file = folder.resolve("shop.duckdb");
        byte[] before = Files.readAllBytes(file);

        terminal.run("ask --source shop.duckdb \"How many orders are there?\"");
        terminal.type("DROP TABLE orders", "check-sql --source shop.duckdb");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.resolve("shop.duckdb.wal")).doesNotExist();
    }
}
