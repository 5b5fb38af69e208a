package dev.quipu.agent.guard.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many tokens a text becomes once a parser has written out what it only names: DuckDB's parser copies the operand of
 * {@code CASE operand WHEN} into each WHEN and a named window into each OVER. Nested, 600 characters fill the memory of
 * the process before any limit of the engine counts them. Counts too much rather than too little.
 */
final class Copying {
    private final String sql;
    private final List<Token> tokens;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<String, Long> windows = new HashMap<>();
    private final List<String> uses = new ArrayList<>();

    /** A bracket or a CASE that is not closed yet. */
    private static final class Part {
        private final boolean bracket;
        private final String name;
        private double operand;
        private double rest;
        private int whens;

        Part(boolean bracket, String name) {
            this.bracket = bracket;
            this.name = name;
        }

        void add(double tokens) {
            if (bracket || whens > 0) {
                rest += tokens;
            } else {
                operand += tokens;
            }
        }

        double tokens() {
            return 1 + rest + operand * Math.max(1, whens);
        }
    }

    private Copying(SqlText text) {
        sql = text.sql();
        tokens = text.tokens();
        open.push(new Part(true, ""));
    }

    static double tokens(SqlText text) {
        Copying copying = new Copying(text);
        for (int index = 0; index < copying.tokens.size(); index++) {
            copying.token(index);
        }
        while (copying.open.size() > 1) {
            copying.close();
        }
        double windows = copying.uses.stream()
                .mapToDouble(name -> copying.windows.getOrDefault(name, 0L))
                .sum();
        return copying.open.element().tokens() + windows;
    }

    private void token(int index) {
        switch (word(index)) {
            case "(", "[", "{" -> open.push(new Part(true, word(index - 1).equals("as") ? word(index - 2) : ""));
            case ")", "]", "}" -> closeBracket();
            case "case" -> open.push(new Part(false, ""));
            case "when" -> {
                open.element().add(1);
                open.element().whens++;
            }
            case "end" -> {
                if (!open.element().bracket) {
                    close();
                }
            }
            case "over" -> uses.add(word(index + 1));
            default -> open.element().add(1);
        }
    }

    private void closeBracket() {
        while (!open.element().bracket) {
            close();
        }
        if (open.size() > 1) {
            close();
        }
    }

    private void close() {
        Part part = open.pop();
        open.element().add(part.tokens());
        if (!part.name.isEmpty()) {
            windows.merge(part.name, (long) part.tokens(), Math::max);
        }
    }

    /** A keyword or symbol in lower case; a keyword that names something, as in {@code t.end}, is none. */
    private String word(int index) {
        if (index < 0 || index >= tokens.size()) {
            return "";
        }
        Token token = tokens.get(index);
        String name = AsciiCase.lower(token.name(sql));
        boolean keyword = name.equals("case") || name.equals("when") || name.equals("end") || name.equals("over");
        return keyword && (token.kind() != Token.Kind.WORD || isName(index)) ? "\"" + name : name;
    }

    private boolean isName(int index) {
        boolean after = index > 0
                && (tokens.get(index - 1).is(sql, '.')
                        || AsciiCase.same(tokens.get(index - 1).text(sql), "as"));
        return after || (index + 1 < tokens.size() && tokens.get(index + 1).is(sql, ':'));
    }
}
