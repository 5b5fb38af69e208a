package dev.quipu.catalog;

import java.util.Objects;

/** A value as text and in how many of the rows looked at it stands. */
public record ValueCount(String value, long count) {
    public ValueCount {
        Objects.requireNonNull(value, "value is null");
    }
}
