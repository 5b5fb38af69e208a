package dev.quipu.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Choice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rentals and repairs have an amount and a fee each: the amounts differ, the fees add up to the same. */
class AskBacksTest {
    @TempDir
    Path folder;

    private Library workshop;

    @BeforeEach
    void open() throws Exception {
        workshop = Library.open(folder, "rentals-and-repairs.sql");
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void asksBackWhereTwoReadingsGiveDifferentFigures() {
        Answer answer = workshop.ask("total amount", List.of());

        assertThat(answer).isInstanceOf(Answer.AskBack.class);
        List<Choice> choices = ((Answer.AskBack) answer).choices();
        assertThat(choices).hasSize(2);
        assertThat(choices).extracting(Choice::headline).doesNotHaveDuplicates();
        assertThat(choices).extracting(Choice::label).doesNotHaveDuplicates();
        assertThat(choices).anyMatch(choice -> choice.headline().contains("390"));
        assertThat(choices).anyMatch(choice -> choice.headline().contains("435"));
    }

    @Test
    void answersTheQuestionOfEachChoiceWithItsHeadline() {
        Answer.AskBack askBack = (Answer.AskBack) workshop.ask("total amount", List.of());

        for (Choice choice : askBack.choices()) {
            Answer answer = workshop.ask(choice.question(), List.of());
            assertThat(answer).as(choice.question()).isInstanceOf(Answer.Answered.class);
            assertThat(((Answer.Answered) answer).headline()).isEqualTo(choice.headline());
        }
    }

    @Test
    void doesNotAskWhereBothReadingsGiveTheSameFigure() {
        Answer answer = workshop.ask("total fee", List.of());

        assertThat(answer).isInstanceOf(Answer.Answered.class);
        assertThat(((Answer.Answered) answer).headline()).contains("40");
    }

    @Test
    void doesNotAskWhereTheQuestionNamesTheTable() {
        Answer answer = workshop.ask("total amount of the repairs", List.of());

        assertThat(answer).isInstanceOf(Answer.Answered.class);
        assertThat(((Answer.Answered) answer).sql()).contains("repairs").doesNotContain("rentals");
    }
}
