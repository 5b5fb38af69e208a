package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ResultTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private final Amounts amounts = new Amounts(new Figures(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "1023, '1,023 bytes'",
        "1024, 1 KB",
        "65536, 64 KB",
        "1600000, 1.5 MB",
        "1048575, 1 MB",
        "42949672960, 40 GB",
        "1500000000000, 1.4 TB",
        "1000000000000000000, 888 PB",
    })
    void tellsBytesInFewFigures(long bytes, String words) {
        assertThat(amounts.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 rows",
        "1, 1 row",
        "9999, '9,999 rows'",
        "10000, 10 thousand rows",
        "999499, 999 thousand rows",
        "999500, 1 million rows",
        "1234567890, 1.2 billion rows",
        "12345678901, 12 billion rows",
        "5000000000000, 5 trillion rows",
        "999999999999999, '1,000 trillion rows'",
        "1000000000000000000, more than a quadrillion rows",
    })
    void tellsRowsInFewFigures(long rows, String words) {
        assertThat(amounts.rows(rows)).isEqualTo(words);
    }

    @Test
    void writesPointsAsTheLanguageDoes() {
        assertThat(new Amounts(new Figures(Locale.GERMAN)).rows(1_234_567_890)).isEqualTo("1,2 billion rows");
    }

    @Test
    void saysEachCutWithItsOwnSentence() {
        ResultTable result = new ResultTable(
                List.of(),
                List.of(List.of(), List.of()),
                List.of(Cut.rows(1000), Cut.cells("notes", 3, 65_536), Cut.result(10 << 20)));

        assertThat(new CutWords(new Figures(Locale.ENGLISH)).of(result))
                .containsExactly(
                        "Only the first 1,000 rows are here; the source has more (limits.rows).",
                        "3 values of notes were cut at 64 KB (limits.cell).",
                        "The result ends after 2 rows, where it reached 10 MB; the source has more (limits.result).");
        assertThat(result.truncated()).isTrue();
    }
}
