package dev.quipu.agent.model.provider;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed.
 *
 * @param again whether a second attempt is worth it
 * @param told how long the provider asks to wait; null when it does not say
 */
record Failure(
        ModelException.Kind kind,
        Again again,
        String what,
        String instead,
        @Nullable Duration told) {
    /** When a call that failed so is worth a second attempt. */
    enum Again {
        NEVER,
        /** After a short pause. */
        SOON,
        /** Only when the provider says how long to wait. */
        WHEN_TOLD
    }

    Failure {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(again, "again is null");
        Objects.requireNonNull(what, "what is null");
        Objects.requireNonNull(instead, "instead is null");
    }

    Optional<Duration> waiting() {
        return Optional.ofNullable(told);
    }

    ModelException exception() {
        return new ModelException(kind, what, instead);
    }
}
