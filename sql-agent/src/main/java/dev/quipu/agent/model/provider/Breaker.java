package dev.quipu.agent.model.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a model alone for a while after it failed, so that questions do not wait for it. After the pause one call is let
 * through: it decides whether the model is asked again or left alone for twice as long. Safe for use by several threads.
 */
final class Breaker {
    private static final int FAILURES = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    /** What a second question would meet again, whatever it asks. */
    private static final Set<ModelException.Kind> AT_ONCE =
            Set.of(ModelException.Kind.KEY, ModelException.Kind.UNKNOWN_MODEL);

    /** The provider works; it was the request that it did not like. */
    private static final Set<ModelException.Kind> REACHED =
            Set.of(ModelException.Kind.REQUEST, ModelException.Kind.TOO_LONG);

    private static final Set<ModelException.Kind> COUNTED = Set.of(
            ModelException.Kind.KEY,
            ModelException.Kind.UNKNOWN_MODEL,
            ModelException.Kind.RATE,
            ModelException.Kind.DOWN,
            ModelException.Kind.TIME,
            ModelException.Kind.REPLY);

    private final InstantSource clock;
    private int failures;
    private Duration pause = SHORTEST;
    private @Nullable Instant closedUntil;
    private @Nullable ModelException last;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws ModelException the last failure, while the model is left alone */
    synchronized void enter() throws ModelException {
        Instant until = closedUntil;
        ModelException why = last;
        if (until == null || why == null) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            String what = why.what() + "; it is asked again at " + TIME.format(until);
            throw new ModelException(why.kind(), what, why.instead());
        }
        // This call is the trial; the others keep away until it has ended or had time enough.
        closedUntil = now.plus(pause);
    }

    synchronized void succeeded() {
        failures = 0;
        pause = SHORTEST;
        closedUntil = null;
        last = null;
    }

    /** @param told how long the provider asked to be left alone; null when it did not say */
    synchronized void failed(ModelException failure, @Nullable Duration told) {
        if (REACHED.contains(failure.kind())) {
            succeeded();
            return;
        }
        if (!COUNTED.contains(failure.kind())) {
            closedUntil = closedUntil == null ? null : clock.instant();
            return;
        }
        boolean trial = closedUntil != null;
        failures++;
        last = failure;
        if (trial) {
            pause = shorter(pause.multipliedBy(2), LONGEST);
        }
        if (told != null) {
            closedUntil = clock.instant().plus(shorter(told, LONGEST));
        } else if (trial || failures >= FAILURES || AT_ONCE.contains(failure.kind())) {
            closedUntil = clock.instant().plus(pause);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
