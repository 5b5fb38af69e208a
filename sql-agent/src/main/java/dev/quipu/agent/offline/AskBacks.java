package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.offline.lexicon.Target;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.agent.offline.wording.Headline;
import dev.quipu.agent.offline.wording.Understanding;
import java.util.ArrayList;
import java.util.List;

/** Puts readings with different results before the asker. */
final class AskBacks {
    private static final int MOST = 3;

    private AskBacks() {}

    static Answer of(Question question, Trial trial, Headline headline) {
        List<Choice> choices = new ArrayList<>();
        for (Trial.Tried tried :
                trial.choices().subList(0, Math.min(MOST, trial.choices().size()))) {
            choices.add(new Choice(
                    Understanding.query(tried.reading().query()),
                    sharper(question.text(), tried.reading(), trial),
                    headline.of(tried.reading().query(), tried.rows().result())));
        }
        return new Answer.AskBack(
                "I can read this in more than one way. Which do you mean?", choices, OfflineAnalyst.NAME);
    }

    /** The question with the names of the schema in the place of the words that are read differently. */
    private static String sharper(String text, Reading reading, Trial trial) {
        String sharper = text;
        for (Reading.Meaning meaning : reading.items()) {
            boolean differs = trial.choices().stream()
                    .anyMatch(other -> other.reading().items().stream()
                            .anyMatch(item -> item.words().equals(meaning.words())
                                    && !item.link()
                                            .target()
                                            .id()
                                            .equals(meaning.link().target().id())));
            if (differs && meaning.link().target() instanceof Target.ColumnTarget column) {
                sharper = sharper.replace(
                        meaning.words(),
                        column.table().name().table() + " " + column.column().name());
            } else if (differs) {
                sharper = sharper.replace(
                        meaning.words(),
                        meaning.words() + " (" + meaning.link().target().home().table() + ")");
            }
        }
        return sharper;
    }
}
