package dev.quipu.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.explain.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    @Test
    void laysOutAnAnswerWithEverythingBehindIt() {
        RestsOn restsOn = new RestsOn(
                List.of(new RestsOn.TableUse("orders", 25000), new RestsOn.TableUse("countries", 1)),
                List.of(new RestsOn.Freshness("orders", "order_date", "2026-11-05")),
                2,
                false,
                1000,
                List.of("orders.email is shown as a hash"));
        Answer answer = new Answer.Answered(
                "Norway leads with 1,234.50.",
                List.of("sum of orders.revenue", "for each country"),
                "",
                "SELECT country,\n  sum(revenue)",
                table(List.of("country", "revenue"), List.of(List.of("Norway", 1234.5), List.of("Åland", 7))),
                restsOn,
                "offline");

        assertThat(text(answer)).isEqualTo("""
                        Norway leads with 1,234.50.

                        country   revenue
                        ───────  ────────
                        Norway   1,234.50
                        Åland        7.00

                        How I understood it
                          - sum of orders.revenue
                          - for each country

                        Rests on
                          - orders: 25,000 rows, newest order_date 2026-11-05
                          - countries: 1 row
                          - orders.email is shown as a hash

                        SQL
                          SELECT country,
                            sum(revenue)

                        Answered by the offline analyst in 12 ms.
                        """);
    }

    @Test
    void doesNotRepeatASingleFigureAsATable() {
        assertThat(text(answered(table(List.of("n"), List.of(List.of(3)))))).doesNotContain("─");
    }

    @Test
    void showsTheFirstRowsAndSaysHowManyThereAreBesides() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < 54; row++) {
            rows.add(List.of("r" + row));
        }
        ResultTable many = new ResultTable(List.of(new ResultColumn("name", "VARCHAR")), rows, true);

        assertThat(text(answered(many)))
                .contains("\nr19\n… 34 more rows; quipu ask --csv shows all\n")
                .contains("\nOnly the first 54 rows are here; the source has more (limits.rows).\n")
                .doesNotContain("r20");
    }

    @Test
    void saysWhatWasCutOfASingleValue() {
        ResultTable cut = new ResultTable(
                List.of(new ResultColumn("note", "VARCHAR")), List.of(List.of("x…")), List.of(Cut.cells("note", 1, 1)));

        assertThat(text(answered(cut)))
                .contains("Rests on\n")
                .contains("  - 1 value of note was cut at 1 byte (limits.cell).\n");
    }

    @Test
    void saysWhatACostlyQuestionCostsAndHowToGoOn() {
        Answer askBack = new Answer.AskBack(
                "This would read about 40 GB. How do you want to go on?",
                List.of(
                        new Choice("Only 2024, about 3 million rows", "Revenue in 2024", ""),
                        new Choice("Run it anyway", "Revenue", "", Approval.RUN_ANYWAY)),
                "offline");

        assertThat(text(askBack)).isEqualTo("""
                This would read about 40 GB. How do you want to go on?
                  1. Only 2024, about 3 million rows
                     Ask: Revenue in 2024
                  2. Run it anyway
                     In chat answer with the number; else ask again with --run-anyway.
                """);
    }

    @Test
    void cutsLongTextsButNoNumbersAndLeavesOutColumnsThatDoNotFit() {
        ResultTable wide = table(
                List.of("text", "number_a", "number_b"),
                List.of(List.of("x".repeat(200), 1234567890123L, 1234567890123L), List.of("日本語".repeat(30), 1, 2)));
        String text = text(answered(wide));

        assertThat(text).contains("x…  1,234,567,890,123  1,234,567,890,123");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Printable.width(line)).isLessThanOrEqualTo(80));

        List<String> names = new ArrayList<>();
        List<@Nullable Object> numbers = new ArrayList<>();
        for (int column = 0; column < 20; column++) {
            names.add("n" + column);
            numbers.add(1_000_000L);
        }
        assertThat(text(answered(table(names, List.of(numbers)))))
                .contains("… 13 more columns; quipu ask --csv shows all");
    }

    @Test
    void letsNoDataMoveTheCursor() {
        String text = text(answered(table(List.of("a\u001b[2J", "b"), List.of(List.of("\u001b]0;x\u0007", "\r\n")))));

        assertThat(text).doesNotContain("\u001b").doesNotContain("\r").doesNotContain("\u0007");
    }

    @Test
    void numbersTheChoicesOfAQuestionBack() {
        Answer answer = new Answer.AskBack(
                "Which date?", List.of(new Choice("by order date", "orders by order date", "12")), "offline");

        assertThat(text(answer)).isEqualTo("""
                        Which date?
                          1. by order date
                             Ask: orders by order date
                             Answer: 12
                        """);
    }

    @Test
    void saysWhatCanBeAskedInsteadAndWrapsAtTheWidth() {
        Answer answer = new Answer.Declined("word ".repeat(30).strip(), List.of("Orders per month?"), "offline");

        assertThat(text(answer).lines().limit(2))
                .allSatisfy(line -> assertThat(line).startsWith("word"));
        assertThat(text(answer)).endsWith("You could ask\n  - Orders per month?\n");
    }

    private static String text(Answer answer) {
        List<String> lines = new AnswerText(new Figures(Locale.ENGLISH), new Ink(false), 80)
                .lines(new Reply(answer, List.of(), 12, List.of()));
        return String.join("\n", lines) + "\n";
    }

    private static Answer answered(ResultTable result) {
        return new Answer.Answered("Done.", List.of(), "", "SELECT 1", result, RestsOn.NOTHING, "offline");
    }

    private static ResultTable table(List<String> names, List<List<@Nullable Object>> rows) {
        List<ResultColumn> columns =
                names.stream().map(name -> new ResultColumn(name, "DOUBLE")).toList();
        return new ResultTable(columns, rows, false);
    }
}
