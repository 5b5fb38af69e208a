package dev.quipu.agent.guard.text;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * One reason why SQL may not run.
 *
 * @param line 1-based line in the text that was given
 * @param column 1-based column, counted in code points
 * @param what what is wrong
 * @param instead what to write instead; never empty
 */
public record Violation(Code code, int line, int column, String what, String instead) {
    /** The kinds of violation; scripts and the log count them by these names. */
    public enum Code {
        TEXT,
        SYNTAX,
        STATEMENT,
        TABLE,
        COLUMN,
        FUNCTION,
        CLAUSE,
        LITERAL,
        SIZE,
        BINDING
    }

    /** A violation at a UTF-8 byte offset of the text, or at its start. */
    public static Violation at(Code code, String sql, OptionalInt position, String what, String instead) {
        SqlText text = SqlText.of(sql, Lexing.DUCKDB);
        int index = position.isPresent() ? text.indexOfByte(position.getAsInt()) : text.start();
        return text.violation(code, index, what, instead);
    }

    public Violation {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(what, "what is null");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("positions count from 1");
        }
        if (instead.isBlank()) {
            throw new IllegalArgumentException("a violation says what to do instead");
        }
    }
}
