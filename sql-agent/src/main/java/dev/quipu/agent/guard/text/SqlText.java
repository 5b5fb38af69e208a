package dev.quipu.agent.guard.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One text of SQL: what was given, without the semicolons at its end, and where its bytes lie.
 *
 * @param sql the text up to the semicolons at its end; offsets in it are offsets in what was given
 */
public record SqlText(String sql, List<Token> tokens) {
    public SqlText {
        tokens = List.copyOf(tokens);
    }

    /** Spaces of other alphabets become plain ones where the engine reads them so; else its places would be off. */
    public static SqlText of(String text, Lexing lexing) {
        List<Token> tokens = Tokens.of(text, lexing);
        String given = lexing.levelsSpaces() ? withPlainSpaces(text, tokens) : text;
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
    public String firstWord() {
        return tokens.stream()
                .filter(token -> !token.is(sql, '('))
                .findFirst()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(token -> token.text(sql).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Index of what follows the first semicolon, or the start. */
    public int secondStatement() {
        for (int token = 0; token + 1 < tokens.size(); token++) {
            if (tokens.get(token).is(sql, ';')) {
                return tokens.get(token + 1).start();
            }
        }
        return start();
    }

    /** The tokens that begin at the index or after it. */
    public List<Token> tokensFrom(int index) {
        return tokens.stream().filter(token -> token.start() >= index).toList();
    }

    /** The last token that ends at the index or before it; one without text when there is none. */
    public Token tokenBefore(int index) {
        return tokens.stream()
                .filter(token -> token.end() <= index)
                .reduce((first, next) -> next)
                .orElse(new Token(Token.Kind.WORD, 0, 0));
    }

    /** Index of the first token; 0 when there is none. */
    public int start() {
        return tokens.isEmpty() ? 0 : tokens.get(0).start();
    }

    /** Index of the first place where the name stands as a word or a quoted name, or the start. */
    public int find(String name) {
        return tokens.stream()
                .filter(token -> namesIt(token, name))
                .findFirst()
                .map(Token::start)
                .orElse(start());
    }

    private boolean namesIt(Token token, String name) {
        boolean mayName = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
        return mayName && token.name(sql).equalsIgnoreCase(name);
    }

    /** Where a dotted name stands first between two indexes. */
    public Optional<Span> nameWithin(int start, int end, List<String> path) {
        List<Token> within = tokens.stream()
                .filter(token -> token.start() >= start && token.end() <= end)
                .toList();
        int parts = 2 * path.size() - 1;
        for (int first = 0; first + parts <= within.size(); first++) {
            List<Token> candidate = within.subList(first, first + parts);
            if (isName(candidate, path)) {
                return Optional.of(new Span(
                        candidate.get(0).start(), candidate.get(parts - 1).end()));
            }
        }
        return Optional.empty();
    }

    private boolean isName(List<Token> candidate, List<String> path) {
        for (int index = 0; index < candidate.size(); index++) {
            Token token = candidate.get(index);
            boolean same = index % 2 == 1 ? token.is(sql, '.') : AsciiCase.same(token.name(sql), path.get(index / 2));
            if (!same) {
                return false;
            }
        }
        return !path.isEmpty();
    }

    /** The char index of a UTF-8 byte offset. */
    public int indexOfByte(long offset) {
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

    public boolean isDoubleQuoted(long offset) {
        int index = indexOfByte(Math.max(0, offset));
        return offset >= 0 && index < sql.length() && sql.charAt(index) == '"';
    }

    /** A violation at a char index. */
    public Violation violation(Violation.Code code, int index, String what, String instead) {
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
