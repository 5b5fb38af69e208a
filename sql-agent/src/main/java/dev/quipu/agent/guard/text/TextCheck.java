package dev.quipu.agent.guard.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The first layer: looks at the text alone, so that no parser sees what could harm it. */
public final class TextCheck {
    /** The longest text in 40,000 real queries has 19,155 characters. */
    static final int LONGEST = 32_000;
    /** The deepest nesting of brackets in the same is 12. */
    static final int DEEPEST = 40;
    /** What copies make of the text; real queries stay below 10,000. */
    static final int MOST_TOKENS = 40_000;

    private TextCheck() {}

    public static Optional<Violation> violation(SqlText text, String given, Lexing lexing) {
        if (given.length() > LONGEST) {
            return Optional.of(new Violation(
                    Violation.Code.SIZE,
                    1,
                    1,
                    "the text has more than " + LONGEST + " characters",
                    "write a shorter query"));
        }
        return controlCharacter(given)
                .or(() -> lexing == Lexing.SPARK ? variable(given) : Optional.empty())
                .or(() -> unclosed(text))
                .or(() -> depth(text))
                .or(() -> copies(text))
                .or(() -> empty(text));
    }

    private static Optional<Violation> empty(SqlText text) {
        return text.tokens().isEmpty()
                ? Optional.of(new Violation(Violation.Code.STATEMENT, 1, 1, "there is no SQL", "write one SELECT"))
                : Optional.empty();
    }

    private static Optional<Violation> controlCharacter(String given) {
        for (int index = 0; index < given.length(); index++) {
            char c = given.charAt(index);
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n';
            if (control || isHalf(given, index)) {
                return Optional.of(new SqlText(given, List.of())
                        .violation(Violation.Code.TEXT, index, "a control or broken character", "leave it out"));
            }
        }
        return Optional.empty();
    }

    /** Spark puts settings and the environment in the place of variables before it reads the text, even inside strings. */
    private static Optional<Violation> variable(String given) {
        int place = given.indexOf("${");
        return place < 0
                ? Optional.empty()
                : Optional.of(new SqlText(given, List.of())
                        .violation(
                                Violation.Code.TEXT,
                                place,
                                "a variable (`${`) has no value here",
                                "write the value itself; for the two characters write concat('$', '{')"));
    }

    /** Half of a character that needs two chars. */
    private static boolean isHalf(String given, int index) {
        char c = given.charAt(index);
        boolean high = Character.isHighSurrogate(c)
                && (index + 1 == given.length() || !Character.isLowSurrogate(given.charAt(index + 1)));
        boolean low =
                Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(given.charAt(index - 1)));
        return high || low;
    }

    private static Optional<Violation> unclosed(SqlText text) {
        return text.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.UNCLOSED)
                .findFirst()
                .map(token -> text.violation(
                        Violation.Code.SYNTAX, token.start(), "a quote or comment is not closed", "close it"));
    }

    private static Optional<Violation> copies(SqlText text) {
        return Copying.tokens(text) <= MOST_TOKENS
                ? Optional.empty()
                : Optional.of(text.violation(
                        Violation.Code.SIZE,
                        text.start(),
                        "what CASE and WINDOW repeat makes the query too large",
                        "write CASE WHEN a = 1 THEN instead of CASE a WHEN 1 THEN, and fewer parts in a named window"));
    }

    private static Optional<Violation> depth(SqlText text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (Token token : text.tokens()) {
            if (token.kind() != Token.Kind.SYMBOL) {
                continue;
            }
            char symbol = text.sql().charAt(token.start());
            if (symbol == '(' || symbol == '[' || symbol == '{') {
                open.push(token.start());
            } else if ((symbol == ')' || symbol == ']' || symbol == '}') && !open.isEmpty()) {
                open.pop();
            }
            if (open.size() > DEEPEST) {
                return Optional.of(text.violation(
                        Violation.Code.SIZE,
                        token.start(),
                        "brackets are nested deeper than " + DEEPEST,
                        "put inner queries into a WITH"));
            }
        }
        return Optional.empty();
    }
}
