package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.GrammarParser.Broken;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Wording;
import java.util.Locale;
import java.util.Set;

/** Finds words for a text that is no query. */
final class StatementWords {
    private static final Set<String> QUERY_WORDS = Set.of("select", "with", "from", "values", "table");
    private static final String OTHER = "*";

    private final Wording statements = new Wording(SparkGate.class, "statements.tsv");
    private final Wording syntax = new Wording(SparkGate.class, "syntax.tsv");

    /** For a statement that Spark knows and that is no query. */
    Violation noQuery(SqlText text) {
        return at(text, text.start(), Violation.Code.STATEMENT, words(statements, text.firstWord()));
    }

    /** For what Spark does not understand at a char. */
    Violation broken(Broken broken, SqlText text, int index) {
        String first = text.firstWord();
        int second = text.secondStatement();
        if (second > text.start()) {
            return at(
                    text,
                    second,
                    Violation.Code.STATEMENT,
                    new Wording.Words("there is more than one statement", "write one SELECT alone"));
        }
        if (statements.of(first).isPresent()) {
            return at(text, text.start(), Violation.Code.STATEMENT, words(statements, first));
        }
        if (!QUERY_WORDS.contains(first)) {
            Wording.Words words =
                    new Wording.Words("this is not SQL", "write one SELECT; a question in plain words goes to `ask`");
            return at(text, text.start(), Violation.Code.STATEMENT, words);
        }
        return at(text, index, Violation.Code.SYNTAX, syntaxWords(broken.word(), wordBefore(text, index)));
    }

    private static String wordBefore(SqlText text, int index) {
        return text.tokenBefore(index).text(text.sql()).toLowerCase(Locale.ROOT);
    }

    private Wording.Words syntaxWords(String word, String before) {
        if (word.isEmpty()) {
            return new Wording.Words("the text ends too early", "finish the query, or leave out its last words");
        }
        return syntax.of(word.toLowerCase(Locale.ROOT))
                .or(() -> syntax.of(before))
                .orElseGet(() -> {
                    String shown = word.codePointCount(0, word.length()) > 40
                            ? word.substring(0, word.offsetByCodePoints(0, 30)) + "…"
                            : word;
                    return new Wording.Words(
                            "Spark does not understand `" + shown + "` here",
                            words(syntax, OTHER).instead());
                });
    }

    private static Wording.Words words(Wording wording, String word) {
        return wording.of(word).or(() -> wording.of(OTHER)).orElseThrow();
    }

    private static Violation at(SqlText text, int index, Violation.Code code, Wording.Words words) {
        return text.violation(code, index, words.what(), words.instead());
    }
}
