package dev.quipu.agent.attack;

import dev.quipu.agent.guard.text.Lexing;
import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.Token;
import dev.quipu.agent.guard.text.Tokens;
import dev.quipu.catalog.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Pieces of SQL that the fuzzer puts into statements, by what they are: allowed and forbidden, from a file of each dialect. */
final class Fragments {
    private static final Pattern NUMBER = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final Map<String, List<String>> pieces = new TreeMap<>();

    private final Lexing lexing;

    private Fragments(Lexing lexing) {
        this.lexing = lexing;
    }

    static Fragments of(Dialect dialect) {
        Fragments fragments = new Fragments(Lexing.of(dialect));
        for (String file : List.of("fragments.tsv", dialect.name().toLowerCase(Locale.ROOT) + "-fragments.tsv")) {
            for (List<String> line : RuleFile.lines(Fragments.class, file, 3)) {
                String sql = NUMBER.matcher(line.get(2).replace("\\n", "\n"))
                        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
                fragments
                        .pieces
                        .computeIfAbsent(line.get(0) + " " + line.get(1), kind -> new ArrayList<>())
                        .add(sql);
            }
        }
        return fragments;
    }

    /** The tokens of a statement, as far as the guard's own lexer knows. */
    List<Token> tokens(String sql) {
        return Tokens.of(sql, lexing);
    }

    /** One of the expressions, tables, queries, wrappers or snippets; a wrapper holds {@code %s} for what it wraps. */
    String any(String verdict, String kind, Random random) {
        return Pick.of(pieces.getOrDefault(verdict + " " + kind, List.of()), random);
    }

    String any(String kind, Random random) {
        return any(random.nextInt(4) == 0 ? "forbidden" : "allowed", kind, random);
    }
}
