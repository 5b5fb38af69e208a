package dev.quipu.bot.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Cost;
import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.ResultTable.ResultColumn;
import dev.quipu.agent.answer.Step;
import dev.quipu.catalog.Dialect;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as one JSON object on one line, as {@code docs/answer.schema.json} describes it. Absent parts are left out. */
final class AnswerJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Dialect dialect;

    AnswerJson(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param id as JSON; stands first, left out when empty */
    String write(String id, String question, Reply reply) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            if (!id.isEmpty()) {
                json.writeFieldName("id");
                json.writeRawValue(id);
            }
            json.writeStringField("status", status(reply.answer()));
            json.writeStringField("question", question);
            answer(json, reply.answer());
            present(json, "analyst", reply.analyst());
            models(json, reply);
            json.writeNumberField("millis", reply.millis());
            trail(json, reply.trail());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String status(Answer answer) {
        return answer.match(answered -> "answered", askBack -> "ask_back", declined -> "declined", failed -> "failed");
    }

    private void answer(JsonGenerator json, Answer answer) throws IOException {
        if (answer instanceof Answer.Answered answered) {
            answered(json, answered);
        } else if (answer instanceof Answer.AskBack askBack) {
            choices(json, askBack.choices());
            cost(json, askBack.cost());
            json.writeStringField("reason", askBack.question());
        } else if (answer instanceof Answer.Declined declined) {
            json.writeStringField("reason", declined.reason());
            texts(json, "suggestions", declined.suggestions());
        } else if (answer instanceof Answer.Failed failed) {
            json.writeStringField("reason", failed.what());
            texts(json, "suggestions", List.of(failed.instead()));
        }
    }

    private void answered(JsonGenerator json, Answer.Answered answer) throws IOException {
        texts(json, "understood", answer.understood());
        json.writeStringField("headline", answer.headline());
        present(json, "explanation", answer.explanation());
        json.writeStringField("sql", answer.sql());
        json.writeStringField("dialect", dialect.label());
        result(json, answer.result());
        restsOn(json, answer.restsOn());
    }

    private static void result(JsonGenerator json, ResultTable result) throws IOException {
        json.writeArrayFieldStart("columns");
        for (ResultColumn column : result.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<@Nullable Object> row : result.rows()) {
            json.writeStartArray();
            for (@Nullable Object value : row) {
                JsonValue.write(json, value);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeNumberField("row_count", result.rows().size());
        json.writeBooleanField("truncated", result.truncated());
        cuts(json, result.cuts());
    }

    private static void restsOn(JsonGenerator json, RestsOn restsOn) throws IOException {
        json.writeObjectFieldStart("restsOn");
        json.writeArrayFieldStart("tables");
        for (RestsOn.TableUse use : restsOn.tables()) {
            json.writeStartObject();
            json.writeStringField("table", use.table());
            json.writeNumberField("rows", use.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("newest");
        for (RestsOn.Freshness freshness : restsOn.newest()) {
            json.writeStartObject();
            json.writeStringField("table", freshness.table());
            json.writeStringField("column", freshness.column());
            json.writeStringField("newest", freshness.newest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("rowCount", restsOn.rowCount());
        json.writeBooleanField("truncated", restsOn.truncated());
        json.writeNumberField("rowLimit", restsOn.rowLimit());
        if (!restsOn.notShown().isEmpty()) {
            json.writeArrayFieldStart("notShown");
            for (String note : restsOn.notShown()) {
                json.writeString(note);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void choices(JsonGenerator json, List<Choice> choices) throws IOException {
        json.writeArrayFieldStart("choices");
        for (Choice choice : choices) {
            json.writeStartObject();
            json.writeStringField("label", choice.label());
            json.writeStringField("question", choice.question());
            present(json, "headline", choice.headline());
            if (choice.approval() != Approval.NONE) {
                json.writeStringField("approval", choice.approval().name().toLowerCase(Locale.ROOT));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void cost(JsonGenerator json, Cost cost) throws IOException {
        if (!cost.equals(Cost.UNKNOWN)) {
            json.writeObjectFieldStart("cost");
            json.writeNumberField("rows", cost.rows());
            json.writeNumberField("bytes", cost.bytes());
            json.writeNumberField("largestStep", cost.largestStep());
            json.writeEndObject();
        }
    }

    private static void cuts(JsonGenerator json, List<Cut> cuts) throws IOException {
        if (cuts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("cuts");
        for (Cut cut : cuts) {
            json.writeStartObject();
            json.writeStringField("setting", cut.limit().setting());
            json.writeNumberField("at", cut.at());
            if (cut.limit() == Cut.Limit.CELL) {
                json.writeStringField("column", cut.column());
                json.writeNumberField("values", cut.values());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What all models used together; the prompts and the name are of the one that answered. */
    private static void models(JsonGenerator json, Reply reply) throws IOException {
        if (reply.models().isEmpty()) {
            return;
        }
        for (ModelUse use : reply.models()) {
            if (use.analyst().equals(reply.analyst())) {
                json.writeStringField("model", use.model());
                json.writeObjectFieldStart("prompts");
                for (Map.Entry<String, String> prompt : use.prompts().entrySet()) {
                    json.writeStringField(prompt.getKey(), prompt.getValue());
                }
                json.writeEndObject();
            }
        }
        json.writeObjectFieldStart("tokens");
        json.writeNumberField(
                "in", reply.models().stream().mapToLong(ModelUse::tokensIn).sum());
        json.writeNumberField(
                "out", reply.models().stream().mapToLong(ModelUse::tokensOut).sum());
        json.writeEndObject();
        json.writeNumberField(
                "roundTrips",
                reply.models().stream().mapToInt(ModelUse::roundTrips).sum());
    }

    private static void trail(JsonGenerator json, List<Step> trail) throws IOException {
        json.writeArrayFieldStart("trail");
        for (Step step : trail) {
            json.writeStartObject();
            json.writeStringField("kind", step.kind());
            json.writeStringField("input", step.input());
            json.writeStringField("outcome", step.outcome());
            json.writeNumberField("millis", step.millis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void present(JsonGenerator json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }
}
