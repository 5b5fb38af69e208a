package dev.quipu.agent.model.provider;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LangChain4j's client of each provider, over our wire. */
record Clients(WireBuilder wire) {
    /** LangChain4j's own attempts would not know the deadline. */
    private static final int NO_RETRIES = 0;

    ChatModel of(ModelSettings settings) {
        return switch (settings.provider()) {
            case OPENAI -> openAi(settings);
            case ANTHROPIC -> anthropic(settings);
            case GEMINI -> gemini(settings);
            case MISTRAL -> mistral(settings);
            case OLLAMA -> ollama(settings);
            case AZURE -> azure(settings);
            case BEDROCK -> new BedrockChat(wire.wire(), settings);
        };
    }

    private ChatModel openAi(ModelSettings settings) {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(wire)
                .maxRetries(NO_RETRIES)
                .baseUrl(settings.place())
                .modelName(settings.label().name())
                .reasoningEffort(reasoning(settings))
                .temperature(settings.temperature());
        if (!settings.key().isEmpty()) {
            builder.apiKey(settings.key().reveal());
        }
        // The newer name of the limit is the only one that models that reason take, and other servers may not know it.
        boolean own = settings.address().isEmpty();
        int most = settings.limits().outputTokens();
        return (own ? builder.maxCompletionTokens(most) : builder.maxTokens(most)).build();
    }

    private static @Nullable String reasoning(ModelSettings settings) {
        return settings.reasoning().isEmpty() ? null : settings.reasoning();
    }

    /** OpenAI's interface under another address, with the key in another header. */
    private ChatModel azure(ModelSettings settings) {
        String deployment = settings.label().name();
        return OpenAiChatModel.builder()
                .httpClientBuilder(wire)
                .maxRetries(NO_RETRIES)
                .baseUrl(settings.place() + "/openai/deployments/" + deployment)
                .customQueryParams(Map.of("api-version", settings.apiVersion()))
                .customHeaders(Map.of("api-key", settings.key().reveal()))
                .modelName(deployment)
                .reasoningEffort(reasoning(settings))
                .temperature(settings.temperature())
                .maxCompletionTokens(settings.limits().outputTokens())
                .build();
    }

    private ChatModel anthropic(ModelSettings settings) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(wire)
                .maxRetries(NO_RETRIES)
                .baseUrl(settings.place())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key().reveal())
                .modelName(settings.label().name())
                .temperature(settings.temperature())
                .maxTokens(settings.limits().outputTokens())
                .build();
    }

    private ChatModel gemini(ModelSettings settings) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(wire)
                .maxRetries(NO_RETRIES)
                .baseUrl(settings.place())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key().reveal())
                .modelName(settings.label().name())
                .temperature(settings.temperature())
                .maxOutputTokens(settings.limits().outputTokens())
                // Without the signature of its thoughts Gemini refuses the result of a tool.
                .returnThinking(true)
                .sendThinking(true)
                .build();
    }

    private ChatModel mistral(ModelSettings settings) {
        return MistralAiChatModel.builder()
                .httpClientBuilder(wire)
                .maxRetries(NO_RETRIES)
                .baseUrl(settings.place())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key().reveal())
                .modelName(settings.label().name())
                .temperature(settings.temperature())
                .maxTokens(settings.limits().outputTokens())
                .build();
    }

    private ChatModel ollama(ModelSettings settings) {
        OllamaChatModel.OllamaChatModelBuilder builder = OllamaChatModel.builder()
                .httpClientBuilder(wire)
                .baseUrl(settings.place())
                .modelName(settings.label().name())
                .temperature(settings.temperature())
                .numCtx(settings.limits().contextTokens())
                .numPredict(settings.limits().outputTokens());
        if (!settings.key().isEmpty()) {
            builder.customHeaders(
                    Map.of("Authorization", "Bearer " + settings.key().reveal()));
        }
        return builder.maxRetries(NO_RETRIES).build();
    }
}
