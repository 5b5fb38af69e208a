package dev.quipu.agent.model.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.quipu.agent.model.protocol.Call.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The arguments of one tool call. */
final class ToolArguments {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String tool;
    private final JsonNode arguments;

    private ToolArguments(String tool, JsonNode arguments) {
        this.tool = tool;
        this.arguments = arguments;
    }

    static ToolArguments of(ToolExecutionRequest request) throws UnusableReplyException {
        try {
            JsonNode arguments = JSON.readTree(Objects.requireNonNullElse(request.arguments(), ""));
            if (arguments.isObject()) {
                return new ToolArguments(request.name(), arguments);
            }
        } catch (JsonProcessingException e) {
            // said below, without what the library says
        }
        throw new UnusableReplyException("the arguments of " + request.name() + " are no JSON object");
    }

    String text(String name) throws UnusableReplyException {
        String text = textOrNothing(name);
        if (text.isEmpty()) {
            throw new UnusableReplyException(tool + " needs a text for " + name);
        }
        return text;
    }

    String textOrNothing(String name) {
        JsonNode value = arguments.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    /** Names as an array, or in one text. */
    List<String> names(String name) throws UnusableReplyException {
        List<String> names = new ArrayList<>();
        if (arguments.path(name).isArray()) {
            arguments.path(name).forEach(one -> names.add(one.asText().strip()));
        } else {
            names.addAll(Names.of(textOrNothing(name)));
        }
        names.removeIf(String::isEmpty);
        if (names.isEmpty()) {
            throw new UnusableReplyException(tool + " needs names for " + name);
        }
        return names;
    }

    List<Ask.Option> options(String name) throws UnusableReplyException {
        List<Ask.Option> options = new ArrayList<>();
        for (JsonNode option : arguments.path(name)) {
            String label = option.path("label").asText().strip();
            String sql = SqlBlock.bare(option.path("sql").asText());
            if (label.isEmpty() || sql.isEmpty()) {
                throw new UnusableReplyException("each of the " + name + " needs a label and sql");
            }
            options.add(new Ask.Option(label, sql));
        }
        return options;
    }
}
