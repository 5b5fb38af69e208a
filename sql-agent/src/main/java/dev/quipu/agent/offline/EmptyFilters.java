package dev.quipu.agent.offline;

import dev.quipu.agent.explain.EmptyResult;
import dev.quipu.agent.offline.language.DateRange;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which conditions emptied a result and what values there are. A condition among several is blamed only when the
 * profile shows that it leaves nothing by itself.
 */
final class EmptyFilters {
    private EmptyFilters() {}

    static String explain(Query query) {
        boolean alone = query.where().size() == 1 && query.having().isEmpty();
        List<String> sentences = new ArrayList<>();
        for (Predicate predicate : query.where()) {
            if (predicate instanceof Predicate.Within within) {
                period(within.column().column(), within.range(), alone, sentences);
            } else if (predicate instanceof Predicate.OneOf oneOf
                    && !oneOf.negated()
                    && oneOf.left() instanceof ColumnUse use) {
                sentences.add(
                        EmptyResult.forValue(use.column(), oneOf.values().get(0).text()));
            } else if (predicate instanceof Predicate.Compare compare && compare.left() instanceof ColumnUse use) {
                comparison(use.column(), compare, alone, sentences);
            }
        }
        if (sentences.isEmpty() && query.where().size() > 1) {
            return "No row meets all the conditions together.";
        }
        return String.join(" ", sentences);
    }

    private static void period(Column column, DateRange range, boolean alone, List<String> sentences) {
        if (!alone && !outside(column.profile(), range)) {
            return;
        }
        if (range.hasStart() && range.hasEnd()) {
            sentences.add(EmptyResult.forPeriod(column, range.from(), range.to()));
        } else {
            String bound = range.hasStart() ? " from " + range.from() + " on" : " before " + range.to();
            sentences.add(column.name() + bound + " leaves nothing; " + reach(column));
        }
    }

    private static void comparison(Column column, Predicate.Compare compare, boolean alone, List<String> sentences) {
        if (alone || outside(column.profile(), compare)) {
            sentences.add(column.name() + " " + compare.operator() + " "
                    + compare.value().text() + " leaves nothing; " + reach(column));
        }
    }

    private static String reach(Column column) {
        ColumnProfile profile = column.profile();
        return column.name() + " reaches from " + profile.minimum() + " to " + profile.maximum() + ".";
    }

    private static boolean outside(ColumnProfile profile, DateRange range) {
        try {
            boolean after = range.hasStart() && day(profile.maximum()).isBefore(range.from());
            boolean before = range.hasEnd() && !day(profile.minimum()).isBefore(range.to());
            return after || before;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The profile gives days, instants or, for columns of years, bare years. */
    private static LocalDate day(String text) {
        String day = text.length() == 4 ? text + "-01-01" : text.substring(0, Math.min(10, text.length()));
        return LocalDate.parse(day);
    }

    private static boolean outside(ColumnProfile profile, Predicate.Compare compare) {
        try {
            BigDecimal value = new BigDecimal(compare.value().text());
            int fromLeast = value.compareTo(new BigDecimal(profile.minimum()));
            int fromMost = value.compareTo(new BigDecimal(profile.maximum()));
            return switch (compare.operator()) {
                case ">" -> fromMost >= 0;
                case ">=" -> fromMost > 0;
                case "<" -> fromLeast <= 0;
                case "<=" -> fromLeast < 0;
                case "=" -> fromLeast < 0 || fromMost > 0;
                default -> false;
            };
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
