package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopTest {
    @TempDir
    Path folder;

    private Bakery bakery;

    @BeforeEach
    void open() throws Exception {
        bakery = Bakery.open(folder);
    }

    @AfterEach
    void close() {
        bakery.close();
    }

    @Test
    void doesSeveralLookUpsOfOneReplyInTheirOrder() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("list|tables\nlist|refunds\ndefine|sales, shops\nsample|staff\nvalues|sales.product|BRE"),
                        says("sql|SELECT count(*) AS n FROM sales"),
                        says("answer|120 sales."));

        assertThat(bakery.ask("How many sales?", script, false)).isInstanceOf(Answer.Answered.class);

        assertThat(bakery.workbench.trail())
                .extracting(Step::kind)
                .containsExactly(
                        "model",
                        "search",
                        "describe",
                        "describe",
                        "describe",
                        "sample",
                        "describe",
                        "values",
                        "model",
                        "sql",
                        "model");
        assertThat(script.toldBefore(1))
                .containsSubsequence(
                        "sales, shops, staff",
                        "refunded",
                        "sales (120 rows)",
                        "shops (3 rows)",
                        "Ana",
                        "'bread'".replace("'", ""));
    }

    @Test
    void sendsBackWhatTheGuardRefusesAndTakesTheRepair() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT sum(amout) FROM sales"),
                        says("sql|SELECT sum(amount) AS total FROM sales"),
                        says("answer|The total is in the rows."));

        assertThat(bakery.ask("Total?", script, false)).isInstanceOf(Answer.Answered.class);

        assertThat(script.toldBefore(1)).contains("Line 1, column 12", "amout", "amount");
    }

    @Test
    void tellsWhatTheEngineSays() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT sum(product) FROM sales"),
                        says("sql|SELECT sum(amount) AS total FROM sales"),
                        says("answer|The total is in the rows."));

        bakery.ask("Total?", script, false);

        assertThat(script.toldBefore(1)).contains("[[data " + Bakery.CODE + " error]]", "sum");
    }

    @Test
    void takesNoFigureThatStandsInNoTable() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT 5000000 AS revenue"),
                        says("sql|SELECT sum(amount) AS total FROM sales"),
                        says("answer|The total is in the rows."));

        assertThat(bakery.ask("Total?", script, false)).isInstanceOf(Answer.Answered.class);
        assertThat(script.toldBefore(1)).contains("It reads no table.");
    }

    @Test
    void endsWhenTheSameSqlFailsTwice() {
        ScriptedModel script =
                new ScriptedModel().then(says("sql|SELECT x FROM sales"), says("sql|select  x\nfrom sales"));

        assertThatThrownBy(() -> bakery.ask("Total?", script, false))
                .isInstanceOf(AnalystUnavailableException.class)
                .hasMessage("scripted: it sent the same SQL again that cannot run");
    }

    @Test
    void endsWhenTooManyQueriesFail() {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT x1 FROM sales"),
                        says("sql|SELECT x2 FROM sales"),
                        says("sql|SELECT x3 FROM sales"),
                        says("sql|SELECT x4 FROM sales"));

        assertThatThrownBy(() -> bakery.ask("Total?", script, false))
                .isInstanceOf(AnalystUnavailableException.class)
                .hasMessage("scripted: none of its 4 queries could run");
    }

    @Test
    void endsAfterItsRoundTrips() {
        bakery.bounds = new Bounds(3, 80_000, 2, 3, 24);
        ScriptedModel script = new ScriptedModel().then(says("list|a"), says("list|b"), says("list|c"), says("list|d"));

        assertThatThrownBy(() -> bakery.ask("Total?", script, false))
                .isInstanceOf(AnalystUnavailableException.class)
                .hasMessage("scripted: it gave no answer in 3 round trips");
        assertThat(bakery.workbench.models())
                .singleElement()
                .satisfies(use -> assertThat(use.roundTrips()).isEqualTo(3));
    }

    @Test
    void endsAfterItsTokens() {
        bakery.bounds = new Bounds(10, 200, 2, 3, 24);
        ScriptedModel script = new ScriptedModel().then(says("list|a"), says("list|b"), says("list|c"));

        assertThatThrownBy(() -> bakery.ask("Total?", script, false))
                .isInstanceOf(AnalystUnavailableException.class)
                .hasMessage("scripted: it gave no answer within 200 tokens");
    }

    @Test
    void looksUpNoMoreThanItMay() throws Exception {
        bakery.bounds = new Bounds(10, 80_000, 2, 3, 1);
        ScriptedModel script = new ScriptedModel()
                .then(says("list|a\nlist|b"), says("sql|SELECT count(*) AS n FROM sales"), says("answer|120 sales."));

        assertThat(bakery.ask("How many?", script, false)).isInstanceOf(Answer.Answered.class);
        assertThat(script.toldBefore(1)).contains("No more look-ups");
    }

    @Test
    void failsInOneSentenceWhenTheTimeIsOver() throws Exception {
        bakery.time = Duration.ZERO;

        assertThat(bakery.ask("How many?", new ScriptedModel().then(says("list|a")), false))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.what()).isEqualTo("The time for this question is over."));
    }

    @Test
    void givesTheRowsWhenTheModelBreaksWhileItWordsThem() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(says("sql|SELECT count(*) AS n FROM sales"), says("answer|999 sales."), says("hm"), says("hm"))
                .then(says("hm"));

        assertThat(bakery.ask("How many?", script, false)).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.headline()).isEqualTo("n 120.");
            assertThat(answered.explanation()).startsWith("The model gave no words");
        });
    }

    @Test
    void declinesWithTheWordsOfTheModel() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(says("decline|The tables hold no weather. It was 25 degrees. Ask about sales by day."));

        assertThat(bakery.ask("How warm was it?", script, false))
                .isInstanceOfSatisfying(
                        Answer.Declined.class,
                        declined -> assertThat(declined.reason())
                                .isEqualTo("The tables hold no weather. Ask about sales by day."));
    }

    @Test
    void saysOfAnEmptyResultWhatExists() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT day FROM sales WHERE product = 'bred'"),
                        says("answer|There were no such sales."));

        assertThat(bakery.ask("When was bred sold?", script, false))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.explanation()).contains("No product is \"bred\"", "\"bread\""));
        assertThat(script.toldBefore(1)).contains("bread");
    }
}
