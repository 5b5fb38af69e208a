package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FigureCheckTest {
    private static final ResultTable RESULT = new ResultTable(
            List.of(
                    new ResultColumn("town", "VARCHAR"),
                    new ResultColumn("revenue", "DECIMAL(10,2)"),
                    new ResultColumn("first", "DATE")),
            List.of(
                    List.of("Lima", new BigDecimal("1200.50"), LocalDate.of(2025, 3, 4)),
                    List.of("Cusco", new BigDecimal("500"), LocalDate.of(2025, 7, 1)),
                    List.of("Puno", new BigDecimal("300"), LocalDate.of(2025, 8, 2))),
            false);
    private static final RestsOn RESTS_ON =
            new RestsOn(List.of(new RestsOn.TableUse("sales", 4_321)), List.of(), 3, false, 1_000, List.of());
    private static final Question QUESTION = new Question(
            "Which are the top 10 towns by revenue?",
            "",
            Instant.parse("2026-03-10T09:00:00Z"),
            ZoneOffset.UTC,
            List.of());

    @ParameterizedTest
    @CsvFileSource(resources = "wordings.tsv", delimiter = '\t', emptyValue = "", quoteCharacter = '\0')
    void findsTheFiguresThatNothingSupports(String wording, String unsupported, String derived) {
        FigureCheck.Checked checked = check().check(wording);

        assertThat(String.join("|", checked.unsupported())).isEqualTo(unsupported == null ? "" : unsupported);
        if (derived == null) {
            assertThat(checked.derived()).isEmpty();
        } else {
            assertThat(String.join("; ", checked.derived())).contains(derived);
        }
    }

    @Test
    void leavesOutTheSentencesOfUnsupportedFiguresAndNoOthers() {
        FigureCheck.Checked checked = check().check("Lima sold 1,200.50. Arequipa sold 950. Puno came last with 300.");

        assertThat(checked.kept()).isEqualTo("Lima sold 1,200.50. Puno came last with 300.");
    }

    @Test
    void addsUpNothingWhenRowsAreMissing() {
        ResultTable cut = new ResultTable(RESULT.columns(), RESULT.rows(), true);

        FigureCheck.Checked checked = new FigureCheck(QUESTION, "SELECT 1", cut, RESTS_ON).check("In all 2,000.50.");

        assertThat(checked.unsupported()).containsExactly("2,000.50");
    }

    private static FigureCheck check() {
        return new FigureCheck(QUESTION, "SELECT town FROM sales WHERE amount > 50 LIMIT 10", RESULT, RESTS_ON);
    }
}
