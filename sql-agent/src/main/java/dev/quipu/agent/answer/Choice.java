package dev.quipu.agent.answer;

import java.util.Objects;

/**
 * One reading of an ambiguous question.
 *
 * @param label the reading in words
 * @param question a question that says exactly this reading; asking it gives its answer
 * @param headline what it would answer, empty when that was not tried
 */
public record Choice(String label, String question, String headline) {
    public Choice {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(question, "question is null");
        Objects.requireNonNull(headline, "headline is null");
    }
}
