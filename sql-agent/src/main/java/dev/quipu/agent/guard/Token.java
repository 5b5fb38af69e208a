package dev.quipu.agent.guard;

/**
 * A piece of SQL text.
 *
 * @param start index of its first char
 * @param end index after its last char
 */
record Token(Kind kind, int start, int end) {
    enum Kind {
        WORD,
        /** A name in double quotes or back-ticks. */
        QUOTED_NAME,
        STRING,
        /** One char of anything else. */
        SYMBOL,
        /** A quote or comment that nothing closes. */
        UNCLOSED
    }

    String text(String sql) {
        return sql.substring(start, end);
    }

    boolean is(String sql, char symbol) {
        return kind == Kind.SYMBOL && sql.charAt(start) == symbol;
    }
}
