package dev.quipu.agent.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as Amazon Bedrock's interface Converse takes it. */
record ConverseRequest(int outputTokens, @Nullable Double temperature) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT = "content";

    JsonNode of(ChatRequest request) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode limits = root.putObject("inferenceConfig").put("maxTokens", outputTokens);
        if (temperature != null) {
            limits.put("temperature", temperature);
        }
        ArrayNode messages = root.putArray("messages");
        for (ChatMessage message : request.messages()) {
            if (message instanceof SystemMessage system) {
                root.withArrayProperty("system").addObject().put("text", system.text());
            } else {
                add(message, messages);
            }
        }
        List<ToolSpecification> tools = request.toolSpecifications();
        if (tools != null && !tools.isEmpty()) {
            ArrayNode list = root.putObject("toolConfig").putArray("tools");
            tools.forEach(tool -> add(tool, list));
        }
        return root;
    }

    private static void add(ToolSpecification tool, ArrayNode list) {
        JsonObjectSchema parameters =
                tool.parameters() == null ? JsonObjectSchema.builder().build() : tool.parameters();
        ObjectNode specification = list.addObject().putObject("toolSpec");
        specification.put("name", tool.name()).put("description", tool.description());
        specification.putObject("inputSchema").set("json", JSON.valueToTree(JsonSchemaElementUtils.toMap(parameters)));
    }

    private static void add(ChatMessage message, ArrayNode messages) {
        if (message instanceof UserMessage user) {
            content("user", messages).addObject().put("text", user.singleText());
        } else if (message instanceof ToolExecutionResultMessage result) {
            ObjectNode given = content("user", messages).addObject().putObject("toolResult");
            given.put("toolUseId", result.id()).putArray(CONTENT).addObject().put("text", result.text());
        } else if (message instanceof AiMessage reply) {
            add(reply, content("assistant", messages));
        } else {
            throw new IllegalArgumentException("a message of no known kind");
        }
    }

    private static void add(AiMessage reply, ArrayNode content) {
        if (reply.text() != null && !reply.text().isBlank()) {
            content.addObject().put("text", reply.text());
        }
        for (ToolExecutionRequest call : reply.toolExecutionRequests()) {
            ObjectNode use = content.addObject().putObject("toolUse");
            use.put("toolUseId", call.id()).put("name", call.name());
            use.set("input", input(call.arguments()));
        }
    }

    /** The provider takes objects only, and a model may have written anything. */
    private static JsonNode input(@Nullable String arguments) {
        try {
            JsonNode node = JSON.readTree(arguments == null ? "" : arguments);
            return node.isObject() ? node : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    /** Roles must take turns: what the same one says next belongs to the same message. */
    private static ArrayNode content(String role, ArrayNode messages) {
        JsonNode last = messages.path(messages.size() - 1);
        if (last instanceof ObjectNode message
                && role.equals(message.path("role").asText())) {
            return message.withArrayProperty(CONTENT);
        }
        return messages.addObject().put("role", role).putArray(CONTENT);
    }
}
