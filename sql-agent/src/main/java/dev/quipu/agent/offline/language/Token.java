package dev.quipu.agent.offline.language;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One word, number or sign of a question.
 *
 * @param text as written
 * @param lower in lower case, accents kept
 * @param stem by which words of one family meet
 * @param capital starts with a capital although it is not the first word
 * @param quoted stood in quotes; the text may then hold several words
 * @param sentence number of the sentence, from 0
 */
public record Token(
        String text,
        String lower,
        String stem,
        boolean capital,
        boolean quoted,
        int sentence,
        @Nullable BigDecimal value) {
    public Token {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(lower, "lower is null");
        Objects.requireNonNull(stem, "stem is null");
    }

    /** The number that the token stands for, written in figures or as a word. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    /** A sign such as a comma rather than a word. */
    public boolean sign() {
        return !text.isEmpty() && !quoted && text.length() <= 2 && !Character.isLetterOrDigit(text.charAt(0));
    }

    public boolean figures() {
        return !text.isEmpty()
                && !quoted
                && value != null
                && (Character.isDigit(text.charAt(0)) || "$€£-.".indexOf(text.charAt(0)) >= 0);
    }
}
