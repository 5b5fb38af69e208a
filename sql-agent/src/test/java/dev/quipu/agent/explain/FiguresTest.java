package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FiguresTest {
    private final Figures figures = new Figures(Locale.ENGLISH);

    @ParameterizedTest
    @CsvFileSource(resources = "cells.txt", delimiter = '|')
    void writesANumberByItsColumnAndLanguage(String column, String type, String value, String language, String cell) {
        Number number = type.equals("DOUBLE") ? Double.valueOf(value) : new BigDecimal(value);

        String written = new Figures(Locale.forLanguageTag(language)).cell(number, new ResultColumn(column, type));

        assertThat(written).isEqualTo(cell);
    }

    @Test
    void givesTheNumbersOfAColumnTheSameDecimals() {
        ResultColumn rating = new ResultColumn("rating", "DOUBLE");

        assertThat(figures.cells(Arrays.asList(5.8, null, 12.345, 7, Double.NaN), rating))
                .containsExactly("5.80", "–", "12.35", "7.00", "not a number");
        assertThat(figures.cells(List.of(5, 1200), rating)).containsExactly("5", "1,200");
        assertThat(figures.cells(List.of(0.000012, 3.5), rating)).containsExactly("0.000012", "3.5");
        assertThat(figures.cells(List.of("1.234", "x"), rating)).containsExactly("1.234", "x");
    }

    @Test
    void writesAPeriodByTheNameOfItsColumn() {
        LocalDate firstOfOctober = LocalDate.of(2026, 10, 1);

        assertThat(dateCell("order_date", firstOfOctober)).isEqualTo("2026-10-01");
        assertThat(dateCell("month", firstOfOctober)).isEqualTo("2026-10");
        assertThat(dateCell("quarter", firstOfOctober)).isEqualTo("2026 Q4");
        assertThat(dateCell("year", LocalDate.of(2026, 1, 1))).isEqualTo("2026");
        assertThat(dateCell("year", firstOfOctober)).isEqualTo("2026-10-01");
        assertThat(dateCell("month", LocalDate.of(2026, 10, 2))).isEqualTo("2026-10-02");
    }

    @Test
    void writesTimesWithoutWhatIsZero() {
        LocalDateTime noon = LocalDateTime.of(2026, 10, 1, 12, 0);

        assertThat(dateCell("at", noon)).isEqualTo("2026-10-01 12:00");
        assertThat(dateCell("at", noon.plusSeconds(5))).isEqualTo("2026-10-01 12:00:05");
        assertThat(dateCell("at", LocalDate.of(2026, 10, 1).atStartOfDay())).isEqualTo("2026-10-01");
        assertThat(dateCell("at", OffsetDateTime.of(noon, ZoneOffset.ofHours(2))))
                .isEqualTo("2026-10-01 12:00 +02:00");
    }

    @Test
    void keepsTextOnOneLineAndWithoutControlCharacters() {
        ResultColumn name = new ResultColumn("name", "VARCHAR");

        assertThat(figures.cell("one\r\ntwo\u001b[31m\u202Ethree", name)).isEqualTo("one two [31m three");
        assertThat(figures.cell(null, name)).isEqualTo(Figures.NO_VALUE);
        assertThat(figures.cell(true, name)).isEqualTo("yes");
    }

    @Test
    void saysNumbersMoneyPercentDaysAndCounts() {
        assertThat(figures.number(1234.5)).isEqualTo("1,234.5");
        assertThat(figures.money(7)).isEqualTo("7.00");
        assertThat(figures.percent(12.54)).isEqualTo("12.5 %");
        assertThat(figures.date(LocalDate.of(2026, 11, 5))).isEqualTo("5 Nov 2026");
        assertThat(figures.count(1, "row", "rows")).isEqualTo("1 row");
        assertThat(figures.count(1500, "row", "rows")).isEqualTo("1,500 rows");
    }

    private String dateCell(String column, Object value) {
        return figures.cell(value, new ResultColumn(column, "TIMESTAMP"));
    }
}
