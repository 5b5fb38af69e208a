package dev.quipu.agent.guard.text;

import dev.quipu.catalog.Dialect;

/** How a dialect writes strings, names and comments. */
public enum Lexing {
    /** Text in single quotes, with escapes after {@code e}; {@code $tag$} quotes; any space of Unicode. */
    DUCKDB,
    /** Text in both quotes, with escapes but after {@code r}; {@code /*+} begins a hint, a backslash continues a comment. */
    SPARK;

    public static Lexing of(Dialect dialect) {
        return dialect == Dialect.SPARK ? SPARK : DUCKDB;
    }

    boolean isText(char quote) {
        return quote == '\'' || (this == SPARK && quote == '"');
    }

    boolean isName(char quote) {
        return quote == '`' || (this == DUCKDB && quote == '"');
    }

    /** Whether a string may begin with this letter before its quote. */
    boolean isPrefix(char letter) {
        return this == SPARK ? letter == 'r' || letter == 'R' : letter == 'e' || letter == 'E';
    }

    /** Whether a backslash takes what follows for a char, in a string with or without a letter before it. */
    boolean escapes(boolean prefixed) {
        return (this == SPARK) != prefixed;
    }

    /** Whether the quote twice stands for itself. */
    boolean doubles(boolean prefixed) {
        return this == DUCKDB || !prefixed;
    }

    boolean hasDollarQuotes() {
        return this == DUCKDB;
    }

    /** Whether spaces of other alphabets are told apart from plain ones; an engine that lexes them itself needs no help. */
    boolean levelsSpaces() {
        return this == DUCKDB;
    }

    boolean continuesComments() {
        return this == SPARK;
    }

    boolean hasHints() {
        return this == SPARK;
    }
}
