package dev.quipu.agent.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts tokens for our own budgets, as OpenAI's open tokenizer does. Safe for use by several threads. */
final class TokenCount {
    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    int of(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
