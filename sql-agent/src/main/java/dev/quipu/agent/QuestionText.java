package dev.quipu.agent;

import dev.quipu.agent.answer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the text of a question has to be before anyone works on it. */
final class QuestionText {
    private static final int MOST_CHARACTERS = 4_000;

    private QuestionText() {}

    static Optional<Answer.Declined> problem(String text) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(declined("There is no question in this text. Ask in words what you want to know."));
        }
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            return Optional.of(declined(String.format(
                    Locale.ROOT,
                    "The question has %,d characters; at most %,d are read. Ask one thing in a sentence or two.",
                    length,
                    MOST_CHARACTERS)));
        }
        return Optional.empty();
    }

    private static Answer.Declined declined(String reason) {
        return new Answer.Declined(reason, List.of(), "");
    }
}
