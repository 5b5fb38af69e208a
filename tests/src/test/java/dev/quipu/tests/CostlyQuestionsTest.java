package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostlyQuestionsTest {
    private static final String QUESTION = "\"total amount per country\"";
    private static final String REASON =
            "This would read about 8 rows, most of them of orders, more than the 4 rows that a"
                    + " question may read. How do you want to go on?";

    @TempDir
    static Path folder;

    static Terminal terminal;

    @BeforeAll
    static void openTheShop() throws Exception {
        SmallShop.in(folder);
        Files.writeString(folder.resolve("quipu.yaml"), """
                sources:
                  shop: {path: shop.duckdb, default: true, limits: {read-rows: 4}}
                  free: {path: shop.duckdb}
                roles:
                  dear: {sources: {shop: {rows: {orders: amount > 100}}}}
                """);
        terminal = new Terminal(folder.resolve("home"), folder);
    }

    @Test
    void asksBackWithTheCostAndEndsAsNotAnswered() {
        Terminal.Run run = terminal.run("ask " + QUESTION);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out().replaceAll("\\s+", " ")).contains(REASON, "1. Run it anyway", "--run-anyway");
    }

    @Test
    void runsItAnywayWhenToldSo() {
        Terminal.Run run = terminal.run("ask --run-anyway " + QUESTION);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Norway", "Rests on");
    }

    @Test
    void tellsThoseWhoSeeSomeRowsNothingOfTheOthersAndOffersOnlyWhatTheyMay() {
        Terminal.Run run = terminal.run("ask --json --role dear --run-anyway " + QUESTION);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("This would read or make more than a question may: 20 GB, or 4 rows.")
                .doesNotContain("8 rows", "cost\":", "run_anyway");
    }

    @Test
    void keepsTheLimitToTheSourceThatHasIt() {
        assertThat(terminal.run("ask --source free " + QUESTION).exitCode()).isZero();
    }

    @Test
    void tellsTheCostInJson() {
        Terminal.Run run = terminal.run("ask --json " + QUESTION);

        assertThat(run.out())
                .startsWith("{\"status\":\"ask_back\"")
                .contains("\"approval\":\"run_anyway\"", "\"cost\":{\"rows\":8,\"bytes\":")
                .contains("\"reason\":\"" + REASON + "\"");
    }

    @Test
    void takesTheNumberOfAChoiceInChatAndGoesOnFromThere() {
        Terminal.Run run = terminal.type("total amount per country\n1\ntop 1\n1\n", "chat");

        assertThat(run.out().split("How do you want to go on\\?", -1)).hasSize(3);
        assertThat(run.out()).contains("Norway").contains("Türkiye");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void goesOnWithABatchAfterACostlyQuestion() throws Exception {
        Files.writeString(folder.resolve("questions.jsonl"), """
                {"id":1,"question":"total amount per country"}
                {"id":2,"question":"How many customers are there?"}
                """);

        Terminal.Run run = terminal.run("batch --questions questions.jsonl --out answers.jsonl");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(folder.resolve("answers.jsonl")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"status\":\"ask_back\""),
                        second -> assertThat(second).contains("\"status\":\"answered\""));
    }
}
