package dev.quipu.agent.guard.text;

/**
 * A piece of SQL text.
 *
 * @param start index of its first char
 * @param end index after its last char
 */
public record Token(Kind kind, int start, int end) {
    public enum Kind {
        WORD,
        /** A name in double quotes or back-ticks. */
        QUOTED_NAME,
        STRING,
        /** One char of anything else. */
        SYMBOL,
        /** A comment with comments in it, deeper than a query needs. */
        DEEP_COMMENT,
        /** A quote or comment that nothing closes. */
        UNCLOSED
    }

    public String text(String sql) {
        return sql.substring(start, end);
    }

    /** The text without quotes, as a name is compared. */
    public String name(String sql) {
        String text = text(sql);
        boolean quoted = kind == Kind.QUOTED_NAME || (kind == Kind.STRING && text.length() > 1);
        if (!quoted) {
            return text;
        }
        String quote = text.substring(text.length() - 1);
        return text.substring(text.indexOf(quote) + 1, text.length() - 1).replace(quote + quote, quote);
    }

    public boolean is(String sql, char symbol) {
        return kind == Kind.SYMBOL && sql.charAt(start) == symbol;
    }
}
