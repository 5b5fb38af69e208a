package dev.quipu.agent.offline.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and months by name or in figures: {@code March 2024}, {@code 5 March}, {@code 2024-03-05}, {@code 3/5/2024}. */
final class CalendarDays {
    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final LocalDate today;

    CalendarDays(LocalDate today) {
        this.today = today;
    }

    Optional<DateMatch> at(List<Token> tokens, int start) {
        try {
            return figures(tokens.get(start).lower()).or(() -> named(tokens, start));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DateMatch> figures(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)), 1);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            LocalDate from = LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
            return DatePoints.match(from, from.plusMonths(1), text, 1);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            int first = Integer.parseInt(slashed.group(1));
            int second = Integer.parseInt(slashed.group(2));
            int year = Integer.parseInt(slashed.group(3));
            return first > 12 ? day(year, second, first, 1) : day(year, first, second, 1);
        }
        return Optional.empty();
    }

    private Optional<DateMatch> named(List<Token> tokens, int start) {
        Optional<Integer> leading = dayNumber(tokens, start);
        if (leading.isPresent()) {
            int at = DatePoints.lower(tokens, start + 1).equals("of") ? start + 2 : start + 1;
            Integer month = month(tokens, at, true);
            return month == null ? Optional.empty() : dayMonth(tokens, start, at + 1, month, leading.get());
        }
        Integer month = month(tokens, start, false);
        if (month == null) {
            return Optional.empty();
        }
        Optional<Integer> day = dayNumber(tokens, start + 1);
        if (day.isPresent()) {
            return dayMonth(tokens, start, start + 2, month, day.get());
        }
        int at = start + 1;
        if (DatePoints.lower(tokens, at).equals(",")
                || DatePoints.lower(tokens, at).equals("of")) {
            at++;
        }
        Optional<Integer> year = year(tokens, at);
        LocalDate from = LocalDate.of(year.orElse(today.getYear()), month, 1);
        if (year.isEmpty() && from.isAfter(today)) {
            from = from.minusYears(1);
        }
        int length = year.isPresent() ? at + yearLength(tokens, at) - start : 1;
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + from.getYear();
        return DatePoints.match(from, from.plusMonths(1), name, length);
    }

    private Optional<Integer> year(List<Token> tokens, int at) {
        String word = DatePoints.lower(tokens, at);
        if (DatePoints.lower(tokens, at + 1).equals("year") && (word.equals("this") || word.equals("last"))) {
            return Optional.of(word.equals("this") ? today.getYear() : today.getYear() - 1);
        }
        return Periods.year(tokens, at);
    }

    private static int yearLength(List<Token> tokens, int at) {
        return DatePoints.lower(tokens, at + 1).equals("year") ? 2 : 1;
    }

    private Optional<DateMatch> dayMonth(List<Token> tokens, int start, int after, int month, int day) {
        int at = DatePoints.lower(tokens, after).equals(",") ? after + 1 : after;
        Optional<Integer> year = Periods.year(tokens, at);
        LocalDate date = LocalDate.of(year.orElse(today.getYear()), month, day);
        if (year.isEmpty() && date.isAfter(today)) {
            date = date.minusYears(1);
        }
        return DatePoints.match(
                date, date.plusDays(1), date.toString(), year.isPresent() ? at + 1 - start : after - start);
    }

    private static Optional<DateMatch> day(int year, int month, int day, int length) {
        LocalDate date = LocalDate.of(year, month, day);
        return DatePoints.match(date, date.plusDays(1), date.toString(), length);
    }

    private static Optional<Integer> dayNumber(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number =
                tokens.get(index).figures() ? tokens.get(index).number() : Optional.empty();
        return number.filter(value -> value.scale() <= 0 && value.intValue() >= 1 && value.intValue() <= 31)
                .map(BigDecimal::intValue);
    }

    /** "may" and "march" are months only in capitals or next to a day or a year; "mar" and "sun" are left to words. */
    private static @Nullable Integer month(List<Token> tokens, int index, boolean nextToDay) {
        if (index >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(index);
        Integer month = MONTHS.get(token.lower());
        if (month == null || token.quoted()) {
            return null;
        }
        boolean doubtful = token.is("may") || token.is("march") || token.is("mar");
        boolean year = Periods.year(tokens, index + 1).isPresent()
                || Periods.year(tokens, index + 2).isPresent();
        boolean led = DatePoints.lower(tokens, index - 1)
                .matches("in|since|for|of|during|from|to|and|until|through|between|on|by|before|after");
        return doubtful && !nextToDay && dayNumber(tokens, index + 1).isEmpty() && !year && !(token.capital() && led)
                ? null
                : month;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", 9);
        return months;
    }
}
