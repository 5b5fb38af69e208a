package dev.quipu.agent.model.provider;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as the provider counted them, else estimated with OpenAI's newest open tokenizer: other models' counts differ
 * by some percent. Safe for use by several threads.
 */
final class TokenEstimate {
    /** Reads the vocabulary, which takes a while, when the first provider does not count. */
    private final EncodingRegistry encodings = Encodings.newLazyEncodingRegistry();

    Tokens of(@Nullable TokenUsage counted, List<ChatMessage> messages, AiMessage reply) {
        int in = counted == null ? 0 : number(counted.inputTokenCount());
        int out = counted == null ? 0 : number(counted.outputTokenCount());
        return in > 0
                ? new Tokens(in, out, false)
                : new Tokens(
                        count(ChatMessageSerializer.messagesToJson(messages)),
                        count(ChatMessageSerializer.messageToJson(reply)),
                        true);
    }

    private static int number(@Nullable Integer counted) {
        return counted == null ? 0 : Math.max(0, counted);
    }

    private int count(String text) {
        return encodings.getEncoding(EncodingType.O200K_BASE).countTokensOrdinary(text);
    }
}
