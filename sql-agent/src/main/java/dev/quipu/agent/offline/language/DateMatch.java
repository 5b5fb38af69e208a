package dev.quipu.agent.offline.language;

import java.util.Objects;

/**
 * A span of days found in a question.
 *
 * @param length tokens that say it
 * @param point the month, year or day itself, without a bound such as "since"
 */
public record DateMatch(DateRange range, int length, boolean point) {
    public DateMatch {
        Objects.requireNonNull(range, "range is null");
    }
}
