package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the columns of a file that leave no doubt are written; the doubtful ones are likely written so, too.
 *
 * @param numbers english, european, or empty when no column or several different ones tell
 * @param days day, month, or empty likewise
 */
record FileStyle(String numbers, String days) {
    static FileStyle of(List<ColumnChoice> columns) {
        Set<String> numbers = new TreeSet<>();
        Set<String> days = new TreeSet<>();
        for (ColumnChoice column : columns) {
            List<String> styles = styles(column);
            if (isOf(column, Kind.NUMBER)) {
                boolean english = styles.contains(NumberReadings.ENGLISH);
                boolean european = styles.contains(NumberReadings.EUROPEAN);
                if (european && !english) {
                    numbers.add(NumberReadings.EUROPEAN);
                } else if (english && !european && !styles.contains(NumberReadings.PLAIN)) {
                    numbers.add(NumberReadings.ENGLISH);
                }
            } else if (isOf(column, Kind.DATE) && styles.size() == 1) {
                days.addAll(styles);
            }
        }
        days.retainAll(Set.of(DateReadings.DAY_FIRST, DateReadings.MONTH_FIRST));
        return new FileStyle(only(numbers), only(days));
    }

    private static boolean isOf(ColumnChoice column, Kind kind) {
        return column.fitting().stream().anyMatch(reading -> reading.kind() == kind);
    }

    private static List<String> styles(ColumnChoice column) {
        return column.fitting().stream().map(Reading::style).toList();
    }

    private static String only(Set<String> found) {
        return found.size() == 1 ? found.iterator().next() : "";
    }
}
