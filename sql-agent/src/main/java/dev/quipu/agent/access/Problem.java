package dev.quipu.agent.access;

import java.util.Objects;

/**
 * Something in the rules of a role that does not hold for the source.
 *
 * @param instead what to write; never empty
 */
public record Problem(String what, String instead) {
    public Problem {
        Objects.requireNonNull(what, "what is null");
        if (instead.isBlank()) {
            throw new IllegalArgumentException("a problem says what to write instead");
        }
    }
}
