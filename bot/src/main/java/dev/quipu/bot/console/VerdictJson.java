package dev.quipu.bot.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A verdict on SQL as one JSON object on one line. */
final class VerdictJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private VerdictJson() {}

    /** @param id as JSON; stands first, left out when empty */
    static String write(String id, String sql, Verdict verdict) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            if (!id.isEmpty()) {
                json.writeFieldName("id");
                json.writeRawValue(id);
            }
            json.writeStringField("verdict", verdict instanceof Verdict.Allowed ? "allowed" : "refused");
            json.writeStringField("sql", sql);
            json.writeArrayFieldStart("violations");
            for (Violation violation : violations(verdict)) {
                violation(json, violation);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<Violation> violations(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.violations() : List.of();
    }

    private static void violation(JsonGenerator json, Violation violation) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", violation.code().name());
        json.writeNumberField("line", violation.line());
        json.writeNumberField("column", violation.column());
        json.writeStringField("what", violation.what());
        json.writeStringField("instead", violation.instead());
        json.writeEndObject();
    }
}
