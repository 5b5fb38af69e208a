package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.model.defence.Exposure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the words of a model, of readings that it offers, and of what was said before. */
class WordingTest {
    private static final String BY_CHANNEL =
            "sql|SELECT channel, sum(amount) AS total FROM sales GROUP BY channel ORDER BY channel";

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
    void sendsAnUnsupportedFigureBackOnceAndThenLeavesItOut() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(says(BY_CHANNEL), says("answer|Phone sold 777.00. Last year it was 431."))
                .then(says("answer|Phone sold 777.00. Last year it was 432."));

        Answer answer = bakery.ask("Sales by channel?", script, false);

        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.headline()).isEqualTo("Phone sold 777.00.");
            assertThat(answered.explanation())
                    .isEqualTo("A sentence was left out, because its figures are not in the result.");
        });
        assertThat(script.toldBefore(2)).contains("431").doesNotContain("777");
    }

    @Test
    void saysHowAFigureWasWorkedOut() throws Exception {
        ScriptedModel script = new ScriptedModel().then(says(BY_CHANNEL), says("answer|In all 1,558.00 came in."));

        assertThat(bakery.ask("Sales by channel?", script, false))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.explanation())
                                .isEqualTo("Worked out from the rows: 1,558.00 is the sum of total."));
    }

    @Test
    void asksAboutAJoinThatRepeatsRowsAndTakesTheRepair() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sql|SELECT sum(s.amount) AS x FROM sales s JOIN staff t ON t.shop_id = s.shop_id"),
                        says("sql|SELECT sum(amount) AS x FROM sales"),
                        says("answer|Sales are in the row."));

        assertThat(bakery.ask("Sales?", script, false)).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.sql()).isEqualTo("SELECT sum(amount) AS x FROM sales");
            assertThat(answered.explanation()).isEmpty();
        });
        assertThat(script.toldBefore(1)).contains("sum(s.amount) takes each row of sales once for every row of staff");
    }

    @Test
    void namesAJoinThatRepeatsRowsWhenTheModelKeepsIt() throws Exception {
        String sql = "SELECT sum(s.amount) AS x FROM sales s JOIN staff t ON t.shop_id = s.shop_id";
        ScriptedModel script = new ScriptedModel().then(says("sql|" + sql), says("answer|Sales are in the row."));

        assertThat(bakery.ask("Sales?", script, false))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.explanation())
                                .startsWith("Careful: sum(s.amount) takes each row of sales"));
    }

    @Test
    void putsReadingsBeforeTheAskerWithWhatEachGives() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(says("ask|Which revenue?\nchoice|before refunds|SELECT sum(amount) AS revenue FROM sales\n"
                        + "choice|after refunds|SELECT sum(amount - refunded) AS revenue FROM sales"));

        assertThat(bakery.ask("What is our revenue?", script, false))
                .isInstanceOfSatisfying(Answer.AskBack.class, askBack -> {
                    assertThat(askBack.question()).isEqualTo("Which revenue?");
                    assertThat(askBack.choices())
                            .extracting("label", "question", "headline")
                            .containsExactly(
                                    tuple(
                                            "before refunds",
                                            "What is our revenue? (meaning: before refunds)",
                                            "revenue 1,558.00."),
                                    tuple(
                                            "after refunds",
                                            "What is our revenue? (meaning: after refunds)",
                                            "revenue 1,498.00."));
                });
        assertThat(script.requests).hasSize(1);
    }

    @Test
    void asksNothingWhenAllReadingsGiveTheSame() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(
                        says(
                                "ask|Which?\nchoice|a|SELECT count(*) AS n FROM sales\nchoice|b|SELECT count(sale_id) AS m FROM sales"))
                .then(says("answer|120 sales."));

        assertThat(bakery.ask("How many sales?", script, false))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.headline()).isEqualTo("120 sales."));
        assertThat(script.toldBefore(1)).contains("nothing to ask", "120");
    }

    @Test
    void sendsReadingsBackThatDoNotRunAndThenAsksWithoutTheirFigures() throws Exception {
        String ask = "ask|Which?\nchoice|a|SELECT nothing FROM sales\nchoice|b|SELECT count(*) AS n FROM sales";
        ScriptedModel script = new ScriptedModel().then(says("ask|Which?"), says(ask));

        assertThat(bakery.ask("How many?", script, false))
                .isInstanceOfSatisfying(
                        Answer.AskBack.class,
                        askBack -> assertThat(askBack.choices())
                                .extracting("headline")
                                .containsExactly("", ""));
        assertThat(script.toldBefore(1)).contains("it has 0 readings");
    }

    @Test
    void offersTheReadingThatWasChosenAsATerm() throws Exception {
        ScriptedModel script = new ScriptedModel()
                .then(says("sql|SELECT sum(amount) AS revenue FROM sales"), says("answer|Revenue is 1,558.00."));

        assertThat(bakery.ask("What is our revenue? (meaning: before refunds)", script, false))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.explanation())
                                .contains("Read as you chose: before refunds.", "a term of the catalog"));
    }

    @Test
    void tellsTheModelWhatWasSaidBefore() throws Exception {
        List<Turn> earlier = List.of(
                new Turn("Revenue by town?", "SELECT town, sum(amount) FROM sales", "Lima leads with 520."),
                new Turn("Only 2026", "SELECT town FROM shops", ""));
        ScriptedModel script = new ScriptedModel().then(says("decline|No."));

        bakery.ask(Bakery.question("And by product?", earlier), script, false);

        assertThat(script.seen())
                .containsSubsequence("Q: Revenue by town?", "SQL: SELECT town", "Result: Lima leads", "Q: Only 2026");
    }

    @Test
    void summarisesALongThreadInsteadOfCuttingATurn() throws Exception {
        List<Turn> earlier = new ArrayList<>();
        for (int number = 1; number <= 80; number++) {
            earlier.add(new Turn(
                    "Question number " + number + " about the sales?",
                    "SELECT " + number
                            + " AS n, sum(amount) FROM sales WHERE product = 'bread' AND channel = 'phone' END"
                            + number,
                    "n is " + number));
        }
        ScriptedModel script = new ScriptedModel().then(says("decline|No."));

        bakery.ask(Bakery.question("And now?", earlier), script, false);

        String seen = script.seen();
        assertThat(seen).contains("Q: Question number 80 ", "END80", "questions, and then: Question number");
        assertThat(seen).doesNotContain("Question number 1 ", "END40");
        assertThat(Bakery.TOKENS.count(seen)).isLessThan(3_200);
        for (int number = 41; number <= 80; number++) {
            boolean begun = seen.contains("Q: Question number " + number + " ");
            assertThat(seen.contains("END" + number)).as("turn " + number).isEqualTo(begun);
        }
    }

    @Test
    void aModelThatMayNotSeeRowsSeesNoValueAndItsFiguresAreNotTaken() throws Exception {
        bakery.exposure = Exposure.SHAPE;
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sample|sales\nvalues|sales.product|bre\nlist|bread\ndefine|sales,shops"),
                        says("sql|SELECT CAST(town AS INTEGER) FROM shops"),
                        says(
                                "sql|SELECT town, sum(amount) AS total FROM sales JOIN shops USING (shop_id) GROUP BY town ORDER BY town"),
                        says("answer|Revenue by town. Lima had 4242."),
                        says("answer|Revenue by town. Lima had 4242."));
        List<Turn> earlier =
                List.of(new Turn("Where is Ana?", "SELECT 1 FROM staff WHERE first_name = 'Zoe'", "Zoe has 35 hours"));

        Answer answer = bakery.ask(Bakery.question("Revenue by town?", earlier), script, false);

        for (String value : List.of("Lima", "Cusco", "bread", "cake", "@bakery", "Zoe", "2026-01", "520")) {
            assertThat(script.seen().contains(value)).as(value + " was seen").isFalse();
        }
        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.headline()).startsWith("3 rows; the first: town Cusco, total ");
            assertThat(answered.explanation()).startsWith("Revenue by town.").doesNotContain("4242");
        });
    }

    @Test
    void aModelThatMaySeeMaskedRowsSeesNoPersonalData() throws Exception {
        bakery.exposure = Exposure.MASKED;
        ScriptedModel script = new ScriptedModel()
                .then(
                        says("sample|shops\nsample|staff\nvalues|shops.manager_email|ana"),
                        says("sql|SELECT town, manager_email AS who, 'card 4111 1111 1111 1111' AS note FROM shops"),
                        says("answer|The towns are listed."));

        bakery.ask("Who runs the shops?", script, false);

        assertThat(script.seen()).contains("Lima").doesNotContain("@bakery", "Ana", "Luz", "4111");
    }
}
