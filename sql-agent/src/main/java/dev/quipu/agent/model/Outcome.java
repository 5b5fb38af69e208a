package dev.quipu.agent.model;

import dev.quipu.agent.answer.Answer;
import java.util.Objects;

/** What came of something that the model wanted. */
sealed interface Outcome {
    /** The model is told this. */
    record Told(String text) implements Outcome {
        public Told {
            Objects.requireNonNull(text, "text is null");
        }
    }

    /** The question is done. */
    record Done(Answer answer) implements Outcome {
        public Done {
            Objects.requireNonNull(answer, "answer is null");
        }
    }
}
