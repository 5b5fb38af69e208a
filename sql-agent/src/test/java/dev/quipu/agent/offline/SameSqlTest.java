package dev.quipu.agent.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.answer.Answer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSqlTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSameSqlForTheSameQuestionWhoeverIsAskedAndWhateverWasAskedBefore() throws Exception {
        try (Library library = Library.open(folder)) {
            Map<String, String> first = new LinkedHashMap<>();
            for (LibraryCase one : LibraryCase.all()) {
                first.put(one.question(), text(library.ask(one.question(), List.of())));
            }
            first.forEach((question, text) -> {
                assertThat(text(library.askStranger(question))).as(question).isEqualTo(text);
                assertThat(text(library.ask(question, List.of()))).as(question).isEqualTo(text);
            });
            assertThat(first.values())
                    .filteredOn(text -> text.startsWith("SELECT"))
                    .hasSizeGreaterThan(40);
        }
    }

    /**
     * What must not change: the SQL, the words around it, and the order of choices. Not the headline, which may name the
     * first row of a result without an order.
     */
    private static String text(Answer answer) {
        return answer.match(
                answered -> answered.sql() + answered.understood(),
                askBack -> askBack.choices().stream()
                        .map(choice -> choice.label() + choice.question())
                        .toList()
                        .toString(),
                declined -> declined.reason() + declined.suggestions(),
                failed -> failed.toString());
    }
}
