package dev.quipu.bot.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quipu.agent.answer.Question.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a file of questions.
 *
 * @param ids one for each question, as JSON; empty texts when the line has no id
 * @param questions one, or the turns of a conversation
 * @param earlier what was asked and answered before the first
 * @param now the time of these questions if the line brings one
 */
record BatchLine(List<String> ids, List<String> questions, List<Turn> earlier, Optional<Instant> now) {
    /** A line that cannot be used, with what is wrong with it and, if it could be read, its id as JSON. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String id;
        private final String instead;

        Malformed(String id, String what, String instead) {
            super(what);
            this.id = id;
            this.instead = instead;
        }

        String id() {
            return id;
        }

        String what() {
            return String.valueOf(getMessage());
        }

        String instead() {
            return instead;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    BatchLine {
        ids = List.copyOf(ids);
        questions = List.copyOf(questions);
        earlier = List.copyOf(earlier);
    }

    static BatchLine parse(String line) throws Malformed {
        JsonNode object = object(line);
        String id = object.hasNonNull("id") ? object.get("id").toString() : "";
        Optional<Instant> now = now(object, id);
        List<Turn> earlier = new ArrayList<>();
        for (JsonNode turn : object.path("earlier")) {
            earlier.add(new Turn(text(turn, "question", id), text(turn, "sql", id)));
        }
        if (!object.has("turns")) {
            return new BatchLine(List.of(id), List.of(text(object, "question", id)), earlier, now);
        }
        List<String> ids = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (JsonNode turn : object.path("turns")) {
            questions.add(text(turn, "question", id));
            ids.add(id.isEmpty() ? "" : turnId(object.path("id").asText(), questions.size()));
        }
        if (questions.isEmpty()) {
            throw new Malformed(id, "has no questions in turns", "Write \"turns\":[{\"question\":\"…\"}]");
        }
        return new BatchLine(ids, questions, earlier, now);
    }

    private static String turnId(String id, int turn) {
        return JSON.getNodeFactory().textNode(id + "." + turn).toString();
    }

    private static JsonNode object(String line) throws Malformed {
        String instead = "Write one JSON object per line, such as {\"id\":\"1\",\"question\":\"…\"}";
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new Malformed("", "is not a JSON object", instead);
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Malformed("", "is not JSON", instead);
        }
    }

    private static String text(JsonNode object, String name, String id) throws Malformed {
        if (!object.path(name).isTextual()) {
            throw new Malformed(id, "has no text in \"" + name + "\"", "Write \"" + name + "\":\"…\"");
        }
        return object.get(name).asText();
    }

    private static Optional<Instant> now(JsonNode object, String id) throws Malformed {
        if (!object.hasNonNull("now")) {
            return Optional.empty();
        }
        try {
            return Optional.of(NowOption.parse("\"now\"", object.get("now").asText()));
        } catch (CommandException e) {
            throw new Malformed(id, "has a \"now\" that is no time", e.instead());
        }
    }
}
