package dev.quipu.agent.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** The instant by which one question has to be done. Made once per question and handed down. */
public record Deadline(Instant end, InstantSource clock) {
    public Deadline {
        Objects.requireNonNull(end, "end is null");
        Objects.requireNonNull(clock, "clock is null");
    }

    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** Time left; zero when there is none. */
    public Duration remaining() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean passed() {
        return remaining().isZero();
    }
}
