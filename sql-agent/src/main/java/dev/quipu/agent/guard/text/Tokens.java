package dev.quipu.agent.guard.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens as its engine does, without comments. It decides nothing: what it says of quotes serves limits and
 * positions, and the engine's own tree has the last word.
 */
public final class Tokens {
    private final String sql;
    private final Lexing lexing;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String sql, Lexing lexing) {
        this.sql = sql;
        this.lexing = lexing;
    }

    public static List<Token> of(String sql, Lexing lexing) {
        Tokens tokens = new Tokens(sql, lexing);
        while (tokens.at < sql.length()) {
            tokens.next();
        }
        return List.copyOf(tokens.tokens);
    }

    private void next() {
        char first = sql.charAt(at);
        if (first <= ' ' || isForeignSpace(first)) {
            at++;
        } else if (sql.startsWith("--", at)) {
            at = endOfLine();
        } else if (beginsComment(at)) {
            skipComment();
        } else if (lexing.isText(first)) {
            add(Token.Kind.STRING, at, endOfText(at, false));
        } else if (lexing.isPrefix(first) && at + 1 < sql.length() && lexing.isText(sql.charAt(at + 1))) {
            add(Token.Kind.STRING, at, endOfText(at + 1, true));
        } else if (lexing.isName(first)) {
            add(Token.Kind.QUOTED_NAME, at, endOfQuote(at, false, true));
        } else if (first == '$' && lexing.hasDollarQuotes() && dollarTagEnd() > 0) {
            String tag = sql.substring(at, dollarTagEnd());
            int close = sql.indexOf(tag, at + tag.length());
            add(Token.Kind.STRING, at, close < 0 ? -1 : close + tag.length());
        } else if (isWordPart(first)) {
            add(Token.Kind.WORD, at, endOfWord(at));
        } else {
            add(Token.Kind.SYMBOL, at, at + 1);
        }
    }

    private void add(Token.Kind kind, int start, int end) {
        boolean closed = end > 0;
        at = closed ? end : sql.length();
        tokens.add(new Token(closed ? kind : Token.Kind.UNCLOSED, start, at));
    }

    private int endOfLine() {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end += lexing.continuesComments() && sql.startsWith("\\\n", end) ? 2 : 1;
        }
        return Math.min(end, sql.length());
    }

    /** Spark's {@code /*+} begins a hint, which is read as anything else. */
    private boolean beginsComment(int index) {
        return sql.startsWith("/*", index) && !(lexing.hasHints() && sql.startsWith("/*+", index));
    }

    private void skipComment() {
        int depth = 0;
        int start = at;
        while (at < sql.length()) {
            if (beginsComment(at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        }
        tokens.add(new Token(Token.Kind.UNCLOSED, start, at));
    }

    private int endOfText(int open, boolean prefixed) {
        return endOfQuote(open, lexing.escapes(prefixed), lexing.doubles(prefixed));
    }

    /** Index after the closing quote, or -1. */
    private int endOfQuote(int open, boolean backslash, boolean doubles) {
        char quote = sql.charAt(open);
        int end = open + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (backslash && c == '\\') {
                end += 2;
            } else if (c == quote) {
                if (doubles && end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                    end += 2;
                } else {
                    return end + 1;
                }
            } else {
                end++;
            }
        }
        return -1;
    }

    /** Index after {@code $tag$} that begins here, or -1. */
    private int dollarTagEnd() {
        int end = at + 1;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        boolean tag = end < sql.length()
                && sql.charAt(end) == '$'
                && (end == at + 1 || !Character.isDigit(sql.charAt(at + 1)));
        return tag ? end + 1 : -1;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < sql.length() && (isWordPart(sql.charAt(end)) || sql.charAt(end) == '$')) {
            end++;
        }
        return end;
    }

    /** A space that is none of ASCII's: no-break, full-width, zero-width, or a byte order mark. */
    public static boolean isForeignSpace(char c) {
        return c > 127
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || (c >= '\u200b' && c <= '\u200f')
                        || c == '\u2060'
                        || c == '\ufeff');
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || (c > 127 && !isForeignSpace(c));
    }
}
