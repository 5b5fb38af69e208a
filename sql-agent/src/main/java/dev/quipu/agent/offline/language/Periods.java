package dev.quipu.agent.offline.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Arithmetic on calendar periods; weeks begin on Monday. */
public final class Periods {
    private Periods() {}

    static Optional<Grain> unit(String word) {
        return switch (word) {
            case "day", "days" -> Optional.of(Grain.DAY);
            case "week", "weeks" -> Optional.of(Grain.WEEK);
            case "month", "months" -> Optional.of(Grain.MONTH);
            case "quarter", "quarters" -> Optional.of(Grain.QUARTER);
            case "year", "years" -> Optional.of(Grain.YEAR);
            default -> Optional.empty();
        };
    }

    /** The first day of the period in which the day lies. */
    public static LocalDate start(LocalDate day, Grain grain) {
        return switch (grain) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            default -> day;
        };
    }

    /** The day so many periods earlier. */
    public static LocalDate minus(LocalDate day, Grain grain, int count) {
        return switch (grain) {
            case WEEK -> day.minusWeeks(count);
            case MONTH -> day.minusMonths(count);
            case QUARTER -> day.minusMonths(3L * count);
            case YEAR -> day.minusYears(count);
            default -> day.minusDays(count);
        };
    }

    /** The year that stands at this place, written with four figures. */
    static Optional<Integer> year(List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size() || tokens.get(index).quoted()) {
            return Optional.empty();
        }
        String text = tokens.get(index).lower();
        if (text.length() == 4 && text.matches("1[5-9]\\d\\d|20\\d\\d")) {
            return Optional.of(Integer.parseInt(text));
        }
        return Optional.empty();
    }

    static Period between(DateRange range) {
        return Period.between(range.from(), range.to());
    }
}
