package dev.quipu.agent.warehouse;

import dev.quipu.agent.warehouse.StoredTable.Zone;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows of a table a scan reads whose filters are known: the engine passes over every run of rows in which the
 * least and the greatest value show that no row can meet a comparison. Filters that are not plain comparisons with a
 * constant spare nothing.
 */
final class ZoneFilter {
    private static final Pattern COMPARISON =
            Pattern.compile("\\((\\w+|\"[^\"]+\") (>=|<=|>|<|=) (?:'([^']*)'::(?:DATE|TIMESTAMP)|(-?\\d{1,30}))\\)");
    private static final Pattern CONJUNCTION =
            Pattern.compile("\\(?" + COMPARISON + "(?: AND " + COMPARISON + ")*\\)?");

    private ZoneFilter() {}

    /** @param filters as the plan writes them; all of them hold for the rows that come through */
    static long rowsRead(StoredTable table, List<String> filters) {
        long rows = table.rows();
        for (String filter : filters) {
            if (CONJUNCTION.matcher(filter).matches()) {
                Matcher comparison = COMPARISON.matcher(filter);
                rows = Math.min(rows, rowsLeft(table, comparison));
            }
        }
        return rows;
    }

    private static long rowsLeft(StoredTable table, Matcher comparison) {
        long rows = table.rows();
        List<Comparison> all =
                comparison.results().map(found -> Comparison.of(found)).toList();
        for (Comparison one : all) {
            List<Zone> zones = table.zones().getOrDefault(one.column(), List.of());
            long possible = zones.stream()
                    .filter(zone -> all.stream()
                            .filter(other -> other.column().equals(one.column()))
                            .allMatch(other -> other.mayHoldIn(zone)))
                    .mapToLong(Zone::rows)
                    .sum();
            rows = zones.isEmpty() ? rows : Math.min(rows, possible);
        }
        return rows;
    }

    private record Comparison(String column, String operator, String value) {
        static Comparison of(java.util.regex.MatchResult found) {
            String value = found.group(3) == null ? found.group(4) : found.group(3);
            return new Comparison(found.group(1).replace("\"", ""), found.group(2), value);
        }

        boolean mayHoldIn(Zone zone) {
            if (zone.least().isEmpty()) {
                return true;
            }
            return switch (operator) {
                case ">" -> compare(zone.greatest()) > 0;
                case ">=" -> compare(zone.greatest()) >= 0;
                case "<" -> compare(zone.least()) < 0;
                case "<=" -> compare(zone.least()) <= 0;
                default -> compare(zone.least()) <= 0 && compare(zone.greatest()) >= 0;
            };
        }

        /** Days and times of four-digit years are in order as texts. */
        private int compare(String bound) {
            try {
                return new BigDecimal(bound).compareTo(new BigDecimal(value));
            } catch (NumberFormatException e) {
                return bound.compareTo(value);
            }
        }
    }
}
