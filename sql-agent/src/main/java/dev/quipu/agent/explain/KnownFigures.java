package dev.quipu.agent.explain;

import dev.quipu.agent.answer.ResultTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures and days that a wording may name without working them out. For one thread. */
final class KnownFigures {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<Double> numbers = new ArrayList<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final List<List<Double>> columns = new ArrayList<>();

    KnownFigures(ResultTable result) {
        numbers.add((double) result.rows().size());
        numbers.add((double) result.columns().size());
        for (int column = 0; column < result.columns().size(); column++) {
            column(result, column);
        }
    }

    private void column(ResultTable result, int column) {
        List<Double> values = new ArrayList<>();
        Set<String> distinct = new TreeSet<>();
        for (List<@Nullable Object> row : result.rows()) {
            Object cell = row.get(column);
            values.add(cell instanceof Number number ? number.doubleValue() : Double.NaN);
            if (cell != null) {
                distinct.add(cell.toString());
            }
            cell(cell);
        }
        numbers.add((double) distinct.size());
        columns.add(values);
    }

    private void cell(@Nullable Object cell) {
        if (cell instanceof Number number) {
            numbers.add(number.doubleValue());
        } else if (cell instanceof LocalDate day) {
            days.add(day);
        } else if (cell instanceof LocalDateTime time) {
            days.add(time.toLocalDate());
        } else if (cell instanceof OffsetDateTime time) {
            days.add(time.toLocalDate());
        } else {
            text(Objects.toString(cell, ""));
        }
    }

    /** Adds the figures and days in a text, such as the question or the query. */
    void text(String text) {
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            addDay(day.group());
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String plain = number.group().replace(",", "");
            if (plain.matches("\\d+(?:\\.\\d+)?")) {
                numbers.add(new BigDecimal(plain).doubleValue());
            }
        }
    }

    private void addDay(String text) {
        try {
            days.add(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // looks like a day and is none
        }
    }

    void day(LocalDate day) {
        days.add(day);
    }

    void number(double number) {
        numbers.add(number);
    }

    List<Double> numbers() {
        return numbers;
    }

    Set<LocalDate> days() {
        return days;
    }

    /** The values of each column of the result, in their order; not a number where there is none. */
    List<List<Double>> columns() {
        return columns;
    }
}
