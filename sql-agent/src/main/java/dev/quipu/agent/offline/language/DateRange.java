package dev.quipu.agent.offline.language;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A half-open span of days.
 *
 * @param from first day, {@link LocalDate#MIN} when open
 * @param to first day after it, {@link LocalDate#MAX} when open
 * @param words as the question says it
 */
public record DateRange(LocalDate from, LocalDate to, String words) {
    public DateRange {
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(words, "words is null");
    }

    public boolean hasStart() {
        return !from.equals(LocalDate.MIN);
    }

    public boolean hasEnd() {
        return !to.equals(LocalDate.MAX);
    }

    /** True when both ends fall on the first of January. */
    public boolean wholeYears() {
        return (!hasStart() || from.getDayOfYear() == 1) && (!hasEnd() || to.getDayOfYear() == 1);
    }
}
