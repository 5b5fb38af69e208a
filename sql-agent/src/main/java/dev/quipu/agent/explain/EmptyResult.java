package dev.quipu.agent.explain;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.ValueCount;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a filter why it may have left no rows and what exists instead, from the profile of its column. */
public final class EmptyResult {
    private static final int SHOWN = 5;
    private static final String MIDNIGHT = " 00:00:00";

    private EmptyResult() {}

    /** A sentence on a filter for this value; names values that exist. */
    public static String forValue(Column column, String value) {
        ColumnProfile profile = column.profile();
        if (column.kind() == ColumnKind.NUMBER || column.kind() == ColumnKind.YEAR) {
            return column.name() + " = " + value + " leaves nothing; " + reach(column);
        }
        List<String> known = profile.values().stream().map(ValueCount::value).toList();
        if (known.stream().anyMatch(value::equalsIgnoreCase)) {
            return quoted(value) + " exists in " + column.name() + ", but no row meets the other conditions too.";
        }
        List<String> near = Nearest.of(value, known, SHOWN);
        if (!near.isEmpty()) {
            return "No " + column.name() + " is " + quoted(value) + "; what looks like it: " + list(near) + ".";
        }
        return known.isEmpty()
                ? "No row was found with " + column.name() + " = " + quoted(value) + "."
                : "No " + column.name() + " is " + quoted(value) + "; " + existing(profile, known);
    }

    /** A sentence on a filter for a period, its end not included. */
    public static String forPeriod(Column column, LocalDate from, LocalDate before) {
        return column.name() + " from " + from + " to before " + before + " leaves nothing; " + reach(column);
    }

    private static String reach(Column column) {
        ColumnProfile profile = column.profile();
        return profile.minimum().isEmpty()
                ? column.name() + " has no values."
                : column.name() + " reaches from " + shown(profile.minimum()) + " to " + shown(profile.maximum()) + ".";
    }

    /** A day that the engine writes as a time stamp is a day. */
    private static String shown(String value) {
        return value.endsWith(MIDNIGHT) ? value.substring(0, value.length() - MIDNIGHT.length()) : value;
    }

    private static String existing(ColumnProfile profile, List<String> known) {
        boolean all = profile.complete() && known.size() <= SHOWN;
        return (all ? "there are: " : "frequent are: ")
                + list(known.stream().limit(SHOWN).toList()) + ".";
    }

    private static String list(List<String> values) {
        return values.stream().map(EmptyResult::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }
}
