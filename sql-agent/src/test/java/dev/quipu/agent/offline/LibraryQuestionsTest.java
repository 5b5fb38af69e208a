package dev.quipu.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.answer.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every question of {@code library-questions.txt} is answered as its SQL says, or declined where it should be. */
final class LibraryQuestionsTest {
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

    @TestFactory
    List<DynamicTest> answersAsTheSqlBesideTheQuestionSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Turn> thread = new ArrayList<>();
        for (LibraryCase one : LibraryCase.all()) {
            List<Turn> earlier = one.followsUp() ? List.copyOf(thread) : List.of();
            Answer answer = library.ask(one.question(), earlier);
            if (!one.followsUp()) {
                thread.clear();
            }
            if (answer instanceof Answer.Answered answered) {
                thread.add(new Turn(one.question(), answered.sql()));
            }
            tests.add(DynamicTest.dynamicTest(one.question(), () -> check(one, answer)));
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests;
    }

    private static void check(LibraryCase one, Answer answer) throws Exception {
        if (one.sql().isEmpty()) {
            assertThat(answer).isInstanceOf(Answer.Declined.class);
            return;
        }
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        ResultTable expected = library.run(one.sql());
        ResultTable actual = ((Answer.Answered) answer).result();
        assertThat(Contained.columns(expected, actual))
                .as(
                        "%s%n%s%nexpected %s%nbut was %s",
                        one.question(), ((Answer.Answered) answer).sql(), expected.rows(), actual.rows())
                .isTrue();
    }
}
