package dev.quipu.agent.source;

import java.util.Objects;

/**
 * A place in a file that could not be loaded.
 *
 * @param line 1-based line of the file as it is, on which the record starts
 * @param reason what is wrong there
 * @param wholeRow true when the row was left out, false when it was loaded with one value left empty
 */
public record Reject(long line, String reason, boolean wholeRow) {
    public Reject {
        Objects.requireNonNull(reason, "reason is null");
    }
}
