package dev.quipu.agent.answer;

import java.util.Objects;

/**
 * One way to go on after a question back: a reading of an ambiguous question, or how to pay for a costly one.
 *
 * @param label the reading in words
 * @param question a question that says exactly this reading; asking it gives its answer
 * @param headline what it would answer, empty when that was not tried
 * @param approval what whoever takes this choice says to the cost of its question
 */
public record Choice(String label, String question, String headline, Approval approval) {
    public Choice(String label, String question, String headline) {
        this(label, question, headline, Approval.NONE);
    }

    public Choice {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(question, "question is null");
        Objects.requireNonNull(headline, "headline is null");
        Objects.requireNonNull(approval, "approval is null");
    }
}
