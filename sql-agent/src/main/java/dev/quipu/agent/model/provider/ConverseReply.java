package dev.quipu.agent.model.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;

/** Reads what Amazon Bedrock's interface Converse replies. */
final class ConverseReply {
    private ConverseReply() {}

    static ChatResponse of(JsonNode reply) {
        JsonNode content = reply.path("output").path("message").path("content");
        if (!content.isArray()) {
            throw WireException.of("unreadable");
        }
        StringBuilder text = new StringBuilder();
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (JsonNode part : content) {
            text.append(part.path("text").asText());
            if (part.has("toolUse")) {
                calls.add(call(part.path("toolUse")));
            }
        }
        JsonNode usage = reply.path("usage");
        return ChatResponse.builder()
                .aiMessage(AiMessage.builder()
                        .text(text.toString())
                        .toolExecutionRequests(calls)
                        .build())
                .tokenUsage(new TokenUsage(
                        usage.path("inputTokens").asInt(),
                        usage.path("outputTokens").asInt()))
                .finishReason(reason(reply.path("stopReason").asText()))
                .build();
    }

    private static ToolExecutionRequest call(JsonNode use) {
        return ToolExecutionRequest.builder()
                .id(use.path("toolUseId").asText())
                .name(use.path("name").asText())
                .arguments(use.path("input").toString())
                .build();
    }

    private static FinishReason reason(String reason) {
        return switch (reason) {
            case "end_turn", "stop_sequence" -> FinishReason.STOP;
            case "tool_use" -> FinishReason.TOOL_EXECUTION;
            case "max_tokens", "model_context_window_exceeded" -> FinishReason.LENGTH;
            case "guardrail_intervened", "content_filtered" -> FinishReason.CONTENT_FILTER;
            default -> FinishReason.OTHER;
        };
    }
}
