package dev.quipu.agent.model.provider;

import dev.langchain4j.data.message.AiMessage;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a model replied, and what that took.
 *
 * @param message a text, tool calls, or both; never neither
 * @param cost by the price of the model
 * @param millis with repeated attempts and the waiting between them
 * @param cut true when the reply ends because it reached the limit of tokens
 */
public record ModelReply(AiMessage message, Tokens tokens, BigDecimal cost, long millis, boolean cut) {
    public ModelReply {
        Objects.requireNonNull(message, "message is null");
        Objects.requireNonNull(tokens, "tokens is null");
        Objects.requireNonNull(cost, "cost is null");
    }
}
