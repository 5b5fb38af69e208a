package dev.quipu.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.offline.language.TestLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed gets an answer, a choice or a refusal; nothing is thrown, nothing fails, nothing is changed. */
class OddQuestionsTest {
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

    static Stream<Arguments> questions() throws IOException {
        return TestLines.of(OddQuestionsTest.class, "odd-questions.tsv").stream()
                .map(line -> Arguments.of(line[0], line[2].repeat(Integer.parseInt(line[1]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void answersOrDeclinesAnOddQuestion(String name, String question) {
        Answer answer = library.ask(question, List.of());

        assertThat(answer).as(name).isNotInstanceOf(Answer.Failed.class);
        if (answer instanceof Answer.Declined declined) {
            assertThat(declined.reason()).isNotBlank();
            assertThat(declined.suggestions()).isNotEmpty();
        }
        if (answer instanceof Answer.Answered answered) {
            assertThat(answered.sql()).startsWith("SELECT ");
        }
        assertThat(library.run("SELECT count(*) FROM members").rows().get(0).get(0))
                .hasToString("60");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void survivesAnOddFragmentBehindAQuestion(String name, String fragment) {
        Answer.Answered first = (Answer.Answered) library.ask("number of titles by genre", List.of());

        Answer answer = library.ask(fragment, List.of(new Turn("number of titles by genre", first.sql())));

        assertThat(answer).as(name).isNotInstanceOf(Answer.Failed.class);
    }
}
