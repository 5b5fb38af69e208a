package dev.quipu.catalog;

import java.util.Objects;

/**
 * Something about a source that people should know though it stops nothing.
 *
 * @param what what was found
 * @param instead what to do about it; never empty
 */
public record Notice(String what, String instead) {
    public Notice {
        Objects.requireNonNull(what, "what is null");
        if (instead.isBlank()) {
            throw new IllegalArgumentException("a notice says what to do");
        }
    }
}
