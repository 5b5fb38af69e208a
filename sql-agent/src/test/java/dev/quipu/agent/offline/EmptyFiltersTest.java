package dev.quipu.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyFiltersTest {
    @TempDir
    static Path folder;

    private static Library library;

    @BeforeAll
    static void open() throws Exception {
        library = Library.open(folder);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void saysThatAPeriodLiesOutsideTheDays() {
        assertThat(explanationOf("list the titles of loans in 2019"))
                .contains("lent_on from 2019-01-01 to before 2020-01-01 leaves nothing")
                .contains("lent_on reaches from 2023-06-01 to 2025-05-29");
    }

    @Test
    void saysHowFarTheNumbersReach() {
        assertThat(explanationOf("titles with more than 5000 pages")).contains("pages reaches from 90 to 682");
    }

    @Test
    void namesEveryFilterThatMayHaveEmptiedTheResult() {
        assertThat(explanationOf("Crime titles with more than 5000 pages"))
                .contains("\"Crime\" exists in genre, but no row meets the other conditions too.")
                .contains("pages reaches from");
    }

    @Test
    void saysNothingOfFiltersThatLeaveRows() {
        Answer.Answered answer = (Answer.Answered) library.ask("titles with more than 500 pages", List.of());
        assertThat(answer.explanation()).isEmpty();
    }

    @Test
    void explainsACountOfZeroToo() {
        Answer.Answered answer = (Answer.Answered) library.ask("how many loans in 2019?", List.of());
        assertThat(answer.explanation()).contains("lent_on reaches from 2023-06-01 to 2025-05-29");
    }

    @Test
    void saysAnOpenPeriodWithoutAnEndThatNobodyNamed() {
        Answer.Answered answer = (Answer.Answered) library.ask("how many loans since 2030", List.of());
        assertThat(answer.explanation()).startsWith("lent_on from 2030-01-01 on leaves nothing;");
    }

    @Test
    void blamesNoConditionThatOthersLeaveWithoutRows() {
        Answer.Answered answer =
                (Answer.Answered) library.ask("how many members from Brenton joined before 2022-01-20?", List.of());
        assertThat(answer.explanation()).doesNotContain("joined_on").contains("\"Brenton\" exists in town");
    }

    private static String explanationOf(String question) {
        Answer answer = library.ask(question, List.of());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        assertThat(((Answer.Answered) answer).result().rows()).isEmpty();
        return ((Answer.Answered) answer).explanation();
    }
}
