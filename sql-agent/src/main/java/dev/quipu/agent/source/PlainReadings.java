package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Readings that leave no choice: truth values, times of day, instants with their offset, days without separators. */
final class PlainReadings {
    private static final Pattern NAMES_DAYS = Pattern.compile("(?i).*(?:date|day|datum|tag|fecha|jour|data|_dt)$");

    private static final Reading BOOLEAN = new Reading(
            Kind.BOOLEAN, "", Pattern.compile("(?i:true|false)"), "TRY_CAST({v} AS BOOLEAN)", "BOOLEAN", "");

    private static final Reading TIME = new Reading(
            Kind.TIME,
            "",
            Pattern.compile("(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,6})?)?"),
            "TRY_CAST({v} AS TIME)",
            "TIME",
            "");

    private static final Reading INSTANT = new Reading(
            Kind.DATE,
            "instant",
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)? ?(?:Z|[+\\-]\\d\\d(?::?\\d\\d)?)"),
            "TRY_CAST(replace({v}, ',', '.') AS TIMESTAMPTZ)",
            "TIMESTAMPTZ",
            "");

    private static final Reading COMPACT_DAY = new Reading(
            Kind.DATE,
            "compact",
            Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"),
            "try_strptime({v}, '%Y%m%d')::DATE",
            "DATE",
            "");

    private PlainReadings() {}

    /** Those that may be tried on a column of this name, before all others. */
    static List<Reading> of(String column) {
        return NAMES_DAYS.matcher(column).matches()
                ? List.of(BOOLEAN, TIME, INSTANT, COMPACT_DAY)
                : List.of(BOOLEAN, TIME, INSTANT);
    }
}
