package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.calls;
import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAnalystTest {
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
    void answersAnOrdinaryQuestionInTwoRoundTrips() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        calls(
                                "run_sql",
                                "{\"sql\":\"SELECT sum(amount) AS revenue FROM sales WHERE channel = 'phone'\"}"),
                        calls(
                                "answer",
                                "{\"headline\":\"Phone sales came to 777.00.\",\"explanation\":\"Before refunds.\"}"));

        Answer answer = bakery.ask("What did we sell by phone?", script, true);

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.headline()).isEqualTo("Phone sales came to 777.00.");
            assertThat(answered.explanation()).isEqualTo("Before refunds.");
            assertThat(answered.understood())
                    .containsExactly("reads: sales", "only where: channel = 'phone'", "works out: sum(amount)");
            assertThat(answered.restsOn().tables()).extracting("table").containsExactly("sales");
            assertThat(answered.analyst()).isEqualTo("scripted");
        });
        assertThat(bakery.workbench.trail()).extracting(Step::kind).containsExactly("model", "sql", "model");
        assertThat(bakery.workbench.models()).singleElement().satisfies(use -> {
            assertThat(use.roundTrips()).isEqualTo(2);
            assertThat(use.tokensIn()).isEqualTo(200);
            assertThat(use.prompts()).containsKeys("analyst", "dialect-duckdb", "opening", "tool-run-sql", "wording");
            assertThat(use.prompts().get("analyst")).matches("1@[0-9a-f]{12}");
        });
    }

    @Test
    void givesTheSameAnswerInPlainText() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT sum(amount) AS revenue\nFROM sales WHERE channel = 'phone'"),
                        says("answer|Phone sales came to 777.00.\nBefore refunds."));

        Answer answer = bakery.ask("What did we sell by phone?", script, false);

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.headline()).isEqualTo("Phone sales came to 777.00.");
            assertThat(answered.explanation()).isEqualTo("Before refunds.");
        });
        assertThat(script.requests.get(0).toolSpecifications()).isEmpty();
    }
}
