package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskTest {
    @TempDir
    static Path folder;

    static Terminal terminal;

    @BeforeAll
    static void openTheShop() throws Exception {
        SmallShop.in(folder);
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @Test
    void answersWithTheFigureTheSqlAndWhatItRestsOn() {
        Terminal.Run run = terminal.run("ask --source shop.duckdb \"How many orders did we get last month?\"");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow()).contains("2");
        assertThat(run.out())
                .contains(
                        "How I understood it", "2026-10-01", "Rests on", "orders: 5 rows, newest order_date 2026-11-04")
                .contains("SQL\n", "\"orders\"", "offline");
    }

    @Test
    void countsTodayFromTheGivenTime() {
        String question = "ask --source shop.duckdb --csv \"How many orders did we get last month?\"";

        assertThat(terminal.run(question).out().split("\r\n")[1]).isEqualTo("2");
        assertThat(terminal.run(question + " --now 2026-10-15").out().split("\r\n")[1])
                .isEqualTo("1");
        assertThat(terminal.run(question + " --now 2026-12-01T00:30:00+01:00")
                        .out()
                        .split("\r\n")[1])
                .isEqualTo("2");
    }

    @Test
    void writesOneObjectOfJson() {
        Terminal.Run run = terminal.run("ask --source shop.duckdb --json \"total amount per country\"");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out())
                .startsWith("{\"status\":\"answered\",\"question\":\"total amount per country\",")
                .contains("[\"Norway\",100.50]", "[\"Türkiye\",1000.00]", "\"dialect\":\"duckdb\"");
    }

    @Test
    void readsALongQuestionFromStandardInput() {
        Terminal.Run run = terminal.type("How many customers are there?\n", "ask --source shop.duckdb --csv -");

        assertThat(run.out().split("\r\n")[1]).isEqualTo("3");
    }

    @Test
    void declinesWhatTheDataDoNotHold() {
        Terminal.Run run = terminal.run("ask --source shop.duckdb --json \"What is the weather in Paris tomorrow?\"");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("\"status\":\"declined\"", "\"reason\":");
    }
}
