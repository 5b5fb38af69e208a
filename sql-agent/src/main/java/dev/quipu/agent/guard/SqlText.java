package dev.quipu.agent.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One text of SQL: what was given, without the semicolons at its end, and where its bytes lie.
 *
 * @param sql the text up to the semicolons at its end; offsets in it are offsets in what was given
 */
record SqlText(String sql, List<Token> tokens) {
    SqlText {
        tokens = List.copyOf(tokens);
    }

    /** Spaces of other alphabets become plain ones, as the engine reads them; else its places would be off. */
    static SqlText of(String text) {
        List<Token> tokens = Tokens.of(text);
        String given = withPlainSpaces(text, tokens);
        int keep = tokens.size();
        while (keep > 0 && tokens.get(keep - 1).is(given, ';')) {
            keep--;
        }
        if (keep == tokens.size()) {
            return new SqlText(given, tokens);
        }
        String cut = given.substring(0, tokens.get(keep).start());
        return new SqlText(cut, tokens.subList(0, keep));
    }

    private static String withPlainSpaces(String text, List<Token> tokens) {
        StringBuilder plain = new StringBuilder(text);
        int gap = 0;
        for (int token = 0; token <= tokens.size(); token++) {
            int end = token < tokens.size() ? tokens.get(token).start() : text.length();
            for (int index = gap; index < end; index++) {
                if (Tokens.isForeignSpace(text.charAt(index))) {
                    plain.setCharAt(index, ' ');
                }
            }
            gap = token < tokens.size() ? tokens.get(token).end() : end;
        }
        return plain.toString();
    }

    /** The first word in lower case, past brackets; empty when there is none. */
    String firstWord() {
        return tokens.stream()
                .filter(token -> !token.is(sql, '('))
                .findFirst()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(token -> token.text(sql).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Index of what follows the first semicolon, or the start. */
    int secondStatement() {
        for (int token = 0; token + 1 < tokens.size(); token++) {
            if (tokens.get(token).is(sql, ';')) {
                return tokens.get(token + 1).start();
            }
        }
        return start();
    }

    /** Index of the first token; 0 when there is none. */
    int start() {
        return tokens.isEmpty() ? 0 : tokens.get(0).start();
    }

    /** Index of the first place where the name stands as a word or a quoted name, or the start. */
    int find(String name) {
        return tokens.stream()
                .filter(token -> namesIt(token, name))
                .findFirst()
                .map(Token::start)
                .orElse(start());
    }

    private boolean namesIt(Token token, String name) {
        String text = token.text(sql);
        return switch (token.kind()) {
            case WORD -> text.equalsIgnoreCase(name);
            case QUOTED_NAME -> text.substring(1, text.length() - 1).equalsIgnoreCase(name);
            default -> false;
        };
    }

    /** The char index of a UTF-8 byte offset. */
    int indexOfByte(long offset) {
        long bytes = 0;
        int index = 0;
        while (index < sql.length() && bytes < offset) {
            int codePoint = sql.codePointAt(index);
            bytes += utf8Length(codePoint);
            index += Character.charCount(codePoint);
        }
        return index;
    }

    private static int utf8Length(int codePoint) {
        return codePoint < 0x80 ? 1 : new String(Character.toChars(codePoint)).getBytes(StandardCharsets.UTF_8).length;
    }

    boolean isDoubleQuoted(long offset) {
        int index = indexOfByte(Math.max(0, offset));
        return offset >= 0 && index < sql.length() && sql.charAt(index) == '"';
    }

    /** A violation at a char index. */
    Violation violation(Violation.Code code, int index, String what, String instead) {
        int end = Math.min(index, sql.length());
        int lineStart = sql.lastIndexOf('\n', end - 1) + 1;
        int line = 1
                + (int) sql.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Violation(code, line, 1 + sql.codePointCount(lineStart, end), what, instead);
    }
}
