package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Wording;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what the engine's parser says of a text that is no query into words and places. */
final class EngineErrors {
    private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"", Pattern.DOTALL);
    private final Wording statements = new Wording(DuckDbGate.class, "statements.tsv");

    Violation violation(JsonNode answer, SqlText text, Optional<Wording.Words> textParser) {
        if (answer.path("error_type").asText().equals("parser")) {
            return syntax(answer, text);
        }
        Wording.Words words = statements
                .of(text.firstWord())
                .or(() -> textParser)
                .or(() -> statements.of("*"))
                .orElseThrow();
        return text.violation(Violation.Code.STATEMENT, text.secondStatement(), words.what(), words.instead());
    }

    private Violation syntax(JsonNode answer, SqlText text) {
        String message = answer.path("error_message").asText("syntax error");
        if (message.startsWith("Max expression depth")) {
            return text.violation(
                    Violation.Code.SIZE, text.start(), "the query is nested too deep", "write a simpler query");
        }
        Matcher near = NEAR.matcher(message);
        String what = near.find() ? "syntax error at `" + near.group(1) + "`" : firstLine(message);
        int index = place(answer).map(text::indexOfByte).orElse(text.start());
        return text.violation(
                Violation.Code.SYNTAX, index, what, "check this place and what stands before it; the SQL is DuckDB's");
    }

    private static Optional<Long> place(JsonNode answer) {
        String position = answer.path("position").asText("");
        return position.matches("\\d{1,9}") ? Optional.of(Long.valueOf(position)) : Optional.empty();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("syntax error");
    }
}
