package dev.quipu.catalog;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * Counts the tokens that a text costs a language model. Each provider cuts text in its own way; this is OpenAI's
 * {@code cl100k_base}, to which the others come near enough for a budget. Takes some tenths of a second and 30 MB to
 * make: make one. Safe for several threads.
 */
public final class TokenCounter {
    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    /** The tokens of the text; marks that mean something to a model count as plain text. */
    public int count(String text) {
        return encoding.countTokensOrdinary(text);
    }
}
