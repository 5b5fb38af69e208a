package dev.quipu.bot.console;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A result as CSV after RFC 4180, values exact as in JSON; no value is an empty field, an empty text two quotes. */
final class AnswerCsv {
    private AnswerCsv() {}

    static void write(ResultTable result, PrintWriter out) {
        out.print(result.columns().stream()
                .map(ResultColumn::name)
                .map(AnswerCsv::quoted)
                .collect(Collectors.joining(",", "", "\r\n")));
        for (List<@Nullable Object> row : result.rows()) {
            out.print(row.stream().map(AnswerCsv::field).collect(Collectors.joining(",", "", "\r\n")));
        }
        out.flush();
    }

    private static String field(@Nullable Object value) {
        return value == null ? "" : quoted(ExactText.of(value));
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
