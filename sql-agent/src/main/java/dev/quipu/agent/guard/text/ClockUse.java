package dev.quipu.agent.guard.text;

import java.util.Objects;

/**
 * A place in the text where the query asks for the time.
 *
 * @param start index of the first char
 * @param end index after the last char; a literal takes the place of what stands between
 * @param after what follows the literal, such as an alias that keeps the name of a result column
 */
public record ClockUse(int start, int end, Clock clock, String after) {
    /** What it asks for. */
    public enum Clock {
        DATE,
        TIME,
        TIME_WITH_ZONE,
        TIMESTAMP,
        TIMESTAMP_WITH_ZONE,
        /** The day at 00:00, the unwritten first argument of {@code age}. */
        MIDNIGHT
    }

    public ClockUse {
        Objects.requireNonNull(clock, "clock is null");
        Objects.requireNonNull(after, "after is null");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a place begins before it ends");
        }
    }
}
