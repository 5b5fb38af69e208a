package dev.quipu.agent.model.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Amazon Bedrock's interface Converse, with a key of Bedrock's own. LangChain4j's client would bring 50 jars for signing
 * requests and for connections that we have.
 */
record BedrockChat(Wire wire, ModelSettings settings) implements ChatModel {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String model = URLEncoder.encode(settings.label().name(), StandardCharsets.UTF_8);
        try {
            String body = JSON.writeValueAsString(
                    new ConverseRequest(settings.limits().outputTokens(), settings.temperature()).of(request));
            String reply = wire.execute(HttpRequest.builder()
                            .method(HttpMethod.POST)
                            .url(settings.place() + "/model/" + model + "/converse")
                            .headers(Map.of(
                                    "Content-Type", List.of("application/json"),
                                    "Authorization",
                                            List.of("Bearer " + settings.key().reveal())))
                            .body(body)
                            .build())
                    .body();
            return ConverseReply.of(JSON.readTree(reply));
        } catch (JsonProcessingException e) {
            throw WireException.of("unreadable");
        }
    }
}
