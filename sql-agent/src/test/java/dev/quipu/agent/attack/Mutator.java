package dev.quipu.agent.attack;

import dev.quipu.agent.guard.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Ways to change a statement. */
enum Mutator {
    COMMENT {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return atBorders(sql, fragments, random, 0.3, () -> fragments.any("allowed", "comment", random));
        }
    },
    CASE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return words(sql, fragments, random, 0.5, word -> flipped(word, random));
        }
    },
    SPACE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return atBorders(sql, fragments, random, 0.2, () -> fragments.any("allowed", "space", random));
        }
    },
    LOOK_ALIKE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return words(sql, fragments, random, 0.1, word -> disguised(word, random));
        }
    },
    QUOTE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            String quote = Pick.of(random, "\"", "`", "'", "$$");
            return words(sql, fragments, random, 0.15, word -> quote + word + quote);
        }
    },
    NEST {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return fragments.any("wrapper", random).replace("%s", sql);
        }
    },
    SPLICE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return replaceOne(sql, fragments, random, fragments.any(Pick.of(random, "expression", "table"), random));
        }
    },
    APPEND {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return sql + " " + fragments.any("tail", random);
        }
    },
    TRUNCATE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return sql.substring(0, random.nextInt(sql.length() + 1));
        }
    },
    DUPLICATE {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            int from = random.nextInt(sql.length() + 1);
            int to = Math.min(sql.length(), from + random.nextInt(40));
            return sql.substring(0, to) + sql.substring(from);
        }
    },
    SWAP {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            List<Token> tokens = fragments.tokens(sql);
            if (tokens.size() < 2) {
                return sql;
            }
            int left = random.nextInt(tokens.size() - 1);
            Token first = tokens.get(left);
            Token second = tokens.get(left + 1 + random.nextInt(tokens.size() - left - 1));
            return sql.substring(0, first.start())
                    + second.text(sql)
                    + sql.substring(first.end(), second.start())
                    + first.text(sql)
                    + sql.substring(second.end());
        }
    },
    STACK {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return sql + ";" + (random.nextInt(3) == 0 ? " -- end" : fragments.any("statement", random));
        }
    },
    GROW {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return replaceOne(sql, fragments, random, fragments.any("size", random));
        }
    },
    DIALECT {
        @Override
        String change(String sql, Fragments fragments, Random random) {
            return atBorders(sql, fragments, random, 0.05, () -> fragments.any("allowed", "foreign", random));
        }
    };

    abstract String change(String sql, Fragments fragments, Random random);

    private interface Text {
        String next();
    }

    private interface Change {
        String of(String word);
    }

    /** Between tokens, but not inside an operator such as {@code ::}, a number, a dotted name or {@code x'41'}. */
    private static String atBorders(String sql, Fragments fragments, Random random, double share, Text text) {
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        int end = 0;
        char last = ' ';
        for (Token token : fragments.tokens(sql)) {
            boolean prefixed = token.kind() == Token.Kind.STRING && last == 'x' && end == token.start();
            char first = token.kind() == Token.Kind.SYMBOL ? sql.charAt(token.start()) : 'x';
            boolean inside = last == ':'
                    || last == '.'
                    || first == '.'
                    || (last != 'x' && last != ' ' && first != 'x')
                    || prefixed;
            changed.append(sql, copied, token.start());
            if (random.nextDouble() < share && !inside) {
                changed.append(text.next());
            }
            last = first;
            end = token.end();
            copied = token.start();
        }
        return changed.append(sql.substring(copied)).toString();
    }

    private static String words(String sql, Fragments fragments, Random random, double share, Change change) {
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (Token token : fragments.tokens(sql)) {
            if (token.kind() == Token.Kind.WORD && random.nextDouble() < share) {
                changed.append(sql, copied, token.start()).append(change.of(token.text(sql)));
                copied = token.end();
            }
        }
        return changed.append(sql.substring(copied)).toString();
    }

    private static String replaceOne(String sql, Fragments fragments, Random random, String by) {
        List<Token> tokens = fragments.tokens(sql);
        if (tokens.isEmpty()) {
            return by;
        }
        Token token = Pick.of(tokens, random);
        for (int tries = 0; tries < 5 && token.kind() == Token.Kind.SYMBOL; tries++) {
            token = Pick.of(tokens, random);
        }
        return sql.substring(0, token.start()) + " " + by + " " + sql.substring(token.end());
    }

    private static String flipped(String word, Random random) {
        return random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
    }

    private static String disguised(String word, Random random) {
        int at = random.nextInt(word.length());
        String other = Pick.of(
                random, "\u0430", "\uff41", "\u017f", "\u212a", "\u0131", "a\u0301", "\u200b", "\u202e", "\u2066",
                "\u00ad");
        return word.substring(0, at) + other + word.substring(at + random.nextInt(2));
    }
}
