package dev.quipu.bot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.answer.Question.Turn;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchLineTest {
    @Test
    void readsAQuestionWithWhatWasSaidBefore() throws Exception {
        BatchLine line = BatchLine.parse("{\"id\":5,\"question\":\"top 3\",\"now\":\"2026-11-05\",\"other\":1,"
                + "\"earlier\":[{\"question\":\"orders\",\"sql\":\"SELECT 1\"}]}");

        assertThat(line.ids()).containsExactly("5");
        assertThat(line.questions()).containsExactly("top 3");
        assertThat(line.earlier()).containsExactly(new Turn("orders", "SELECT 1"));
        assertThat(line.now()).contains(Instant.parse("2026-11-05T12:00:00Z"));
    }

    @Test
    void numbersTheTurnsOfAConversation() throws Exception {
        BatchLine line =
                BatchLine.parse("{\"id\":\"a\",\"turns\":[{\"question\":\"orders\"},{\"question\":\"top 3\"}]}");

        assertThat(line.ids()).containsExactly("\"a.1\"", "\"a.2\"");
        assertThat(line.questions()).containsExactly("orders", "top 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"id":"a","question":3}                       | "a" | has no text in "question"
                    {"id":7}                                      | 7   | has no text in "question"
                    {"id":"a","turns":[]}                         | "a" | has no questions in turns
                    {"id":"a","question":"x","now":"yesterday"}   | "a" | has a "now" that is no time
                    {"id":"a","question":"x","earlier":[{}]}      | "a" | has no text in "question"
                    {"id":"a",                                    | ~~  | is not JSON
                    [1]                                           | ~~  | is not a JSON object
                    """)
    void saysWhatIsWrongWithALineAndKeepsItsId(String line, String id, String what) {
        BatchLine.Malformed malformed = catchThrowableOfType(BatchLine.Malformed.class, () -> BatchLine.parse(line));

        assertThat(malformed.id()).isEqualTo(id);
        assertThat(malformed.what()).isEqualTo(what);
        assertThat(malformed.instead()).isNotBlank();
    }
}
