package dev.quipu.agent.offline.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods named by themselves: a day, week, month, quarter, year, or a stretch up to today. */
final class DatePoints {
    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4);
    private static final Pattern QUARTER = Pattern.compile("q([1-4])");
    private static final Pattern HALF = Pattern.compile("h([12])");
    private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)(\\d)0s");

    private final LocalDate today;
    private final CalendarDays days;

    DatePoints(LocalDate today) {
        this.today = today;
        this.days = new CalendarDays(today);
    }

    Optional<DateMatch> at(List<Token> tokens, int start) {
        if (start >= tokens.size() || tokens.get(start).quoted()) {
            return Optional.empty();
        }
        return relative(tokens, start)
                .or(() -> quarterOrHalf(tokens, start))
                .or(() -> days.at(tokens, start))
                .or(() -> year(tokens, start));
    }

    private Optional<DateMatch> relative(List<Token> tokens, int start) {
        String word = tokens.get(start).lower();
        return switch (word) {
            case "today" -> match(today, today.plusDays(1), word, 1);
            case "yesterday" -> match(today.minusDays(1), today, word, 1);
            case "ytd" -> match(today.withDayOfYear(1), today.plusDays(1), word, 1);
            case "mtd" -> match(today.withDayOfMonth(1), today.plusDays(1), word, 1);
            case "qtd" -> match(Periods.start(today, Grain.QUARTER), today.plusDays(1), word, 1);
            default -> toDate(tokens, start).or(() -> ago(tokens, start)).or(() -> thisOrLast(tokens, start));
        };
    }

    private Optional<DateMatch> toDate(List<Token> tokens, int start) {
        Optional<Grain> unit = Periods.unit(tokens.get(start).lower());
        if (unit.isPresent()
                && lower(tokens, start + 1).equals("to")
                && lower(tokens, start + 2).equals("date")) {
            return match(
                    Periods.start(today, unit.get()),
                    today.plusDays(1),
                    unit.get().word() + " to date",
                    3);
        }
        return Optional.empty();
    }

    private Optional<DateMatch> ago(List<Token> tokens, int start) {
        Optional<BigDecimal> number = tokens.get(start).number();
        Optional<Grain> unit = Periods.unit(lower(tokens, start + 1));
        if (number.filter(DatePoints::countable).isEmpty()
                || unit.isEmpty()
                || !lower(tokens, start + 2).equals("ago")) {
            return Optional.empty();
        }
        LocalDate day = Periods.minus(today, unit.get(), number.get().intValue());
        LocalDate from = unit.get() == Grain.DAY ? day : Periods.start(day, unit.get());
        return match(from, Periods.minus(from, unit.get(), -1), words(tokens, start, 3), 3);
    }

    private Optional<DateMatch> thisOrLast(List<Token> tokens, int start) {
        String word = tokens.get(start).lower();
        boolean last = word.equals("last") || word.equals("previous") || word.equals("prior");
        boolean past = word.equals("past") || word.equals("trailing") || word.equals("recent");
        boolean current = word.equals("this") || word.equals("current");
        if (!last && !past && !current && !word.equals("next")) {
            return Optional.empty();
        }
        Optional<DateMatch> counted = current ? Optional.empty() : counted(tokens, start);
        if (counted.isPresent()) {
            return counted;
        }
        Optional<Grain> unit = Periods.unit(lower(tokens, start + 1));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        String words = words(tokens, start, 2);
        if (past) {
            return match(Periods.minus(today, unit.get(), 1), today.plusDays(1), words, 2);
        }
        LocalDate from = Periods.start(today, unit.get());
        int back = last ? 1 : current ? 0 : -1;
        return match(Periods.minus(from, unit.get(), back), Periods.minus(from, unit.get(), back - 1), words, 2);
    }

    /** "last 30 days": today is the last day of it. */
    private Optional<DateMatch> counted(List<Token> tokens, int start) {
        if (start + 2 >= tokens.size()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = tokens.get(start + 1).number();
        Optional<Grain> unit = Periods.unit(lower(tokens, start + 2));
        if (number.filter(DatePoints::countable).isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.get(start).is("next")) {
            LocalDate end = Periods.minus(today, unit.get(), -number.get().intValue());
            return match(today.plusDays(1), end.plusDays(1), words(tokens, start, 3), 3);
        }
        LocalDate from = Periods.minus(today, unit.get(), number.get().intValue());
        return match(from, today.plusDays(1), words(tokens, start, 3), 3);
    }

    /** More periods than the calendar has good dates for are no period. */
    private static boolean countable(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(BigDecimal.valueOf(10_000)) <= 0;
    }

    private Optional<DateMatch> quarterOrHalf(List<Token> tokens, int start) {
        String word = tokens.get(start).lower();
        Matcher quarter = QUARTER.matcher(word);
        Matcher half = HALF.matcher(word);
        if (quarter.matches()) {
            return inYear(
                    tokens, start, 1, Integer.parseInt(quarter.group(1)) * 3 - 2, 3, word.toUpperCase(Locale.ROOT));
        }
        if (half.matches()) {
            return inYear(tokens, start, 1, Integer.parseInt(half.group(1)) * 6 - 5, 6, word.toUpperCase(Locale.ROOT));
        }
        Integer ordinal = ORDINALS.get(word);
        String next = lower(tokens, start + 1);
        if (ordinal != null && next.equals("quarter")) {
            return inYear(tokens, start, 2, ordinal * 3 - 2, 3, "Q" + ordinal);
        }
        if (ordinal != null && ordinal <= 2 && next.equals("half")) {
            return inYear(tokens, start, 2, ordinal * 6 - 5, 6, "H" + ordinal);
        }
        return Optional.empty();
    }

    private Optional<DateMatch> inYear(List<Token> tokens, int start, int length, int month, int months, String name) {
        int at = start + length;
        if (lower(tokens, at).equals("of") || lower(tokens, at).equals("in")) {
            at++;
        }
        Optional<Integer> year = Periods.year(tokens, at);
        LocalDate from = LocalDate.of(year.orElse(today.getYear()), month, 1);
        int used = year.isPresent() ? at + 1 - start : length;
        if (lower(tokens, at).matches("this|last") && lower(tokens, at + 1).equals("year")) {
            from = from.withYear(lower(tokens, at).equals("this") ? today.getYear() : today.getYear() - 1);
            used = at + 2 - start;
        }
        return match(from, from.plusMonths(months), name + " " + from.getYear(), used);
    }

    private static Optional<DateMatch> year(List<Token> tokens, int start) {
        boolean named =
                lower(tokens, start).equals("year") || lower(tokens, start).equals("calendar");
        Optional<Integer> year = Periods.year(tokens, named ? start + 1 : start);
        if (year.isPresent()) {
            return match(
                    LocalDate.of(year.get(), 1, 1),
                    LocalDate.of(year.get() + 1, 1, 1),
                    year.get().toString(),
                    named ? 2 : 1);
        }
        Matcher decade = DECADE.matcher(lower(tokens, start));
        if (decade.matches()) {
            int first = Integer.parseInt(decade.group(1) + decade.group(2) + "0");
            return match(LocalDate.of(first, 1, 1), LocalDate.of(first + 10, 1, 1), first + "s", 1);
        }
        return Optional.empty();
    }

    /** In "July to August 2012" the year belongs to both. */
    DateRange sameYear(List<Token> tokens, int start, DateMatch first, DateRange second) {
        boolean saysYear = tokens.subList(start, start + first.length()).stream()
                .anyMatch(token -> token.lower().matches("\\d{4}.*|this|last|today|yesterday"));
        DateRange range = first.range();
        long span = ChronoUnit.DAYS.between(range.from(), range.to());
        if (saysYear || span > 200) {
            return range;
        }
        try {
            LocalDate from = range.from().withYear(second.from().getYear());
            LocalDate moved = from.isAfter(second.from()) ? from.minusYears(1) : from;
            return new DateRange(moved, moved.plus(Periods.between(range)), range.words());
        } catch (DateTimeException e) {
            return range;
        }
    }

    static Optional<DateMatch> match(LocalDate from, LocalDate to, String words, int length) {
        return Optional.of(new DateMatch(new DateRange(from, to, words), length, true));
    }

    static String lower(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    private static String words(List<Token> tokens, int start, int length) {
        return String.join(
                " ",
                tokens.subList(start, start + length).stream().map(Token::text).toList());
    }
}
