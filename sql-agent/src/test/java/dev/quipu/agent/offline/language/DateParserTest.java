package dev.quipu.agent.offline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateParserTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

    private final Tokenizer tokenizer = new Tokenizer(Stems.load());
    private final DateParser parser = new DateParser(TODAY);

    static Stream<Arguments> phrases() throws IOException {
        return TestLines.of(DateParserTest.class, "date-phrases.tsv").stream()
                .map(line -> Arguments.of(line[0], line[1], line[2]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrases")
    void readsThePhraseAsTheDaysBesideIt(String phrase, String from, String to) {
        List<Token> tokens = tokenizer.tokens(phrase);

        Optional<DateMatch> match = parser.at(tokens, 0);

        if (from.equals("none")) {
            assertThat(match).isEmpty();
        } else {
            DateRange range = match.orElseThrow().range();
            assertThat(range.from()).isEqualTo(from.equals("*") ? LocalDate.MIN : LocalDate.parse(from));
            assertThat(range.to()).isEqualTo(to.equals("*") ? LocalDate.MAX : LocalDate.parse(to));
            assertThat(match.get().length()).isEqualTo(tokens.size());
        }
    }

    @Test
    void leavesTheWordsBehindThePeriodAlone() {
        List<Token> tokens = tokenizer.tokens("loans last month by branch");
        assertThat(parser.at(tokens, 0)).isEmpty();
        assertThat(parser.at(tokens, 1)).map(DateMatch::length).contains(2);
    }

    @Test
    void takesNoPeriodOutOfQuotes() {
        assertThat(parser.at(tokenizer.tokens("\"2024\""), 0)).isEmpty();
        assertThat(parser.at(tokenizer.tokens("'March' 2024"), 0)).isEmpty();
    }

    @Test
    void tellsAPointFromASpanWithABound() {
        assertThat(parser.at(tokenizer.tokens("March 2024"), 0))
                .map(DateMatch::point)
                .contains(true);
        assertThat(parser.at(tokenizer.tokens("since March 2024"), 0))
                .map(DateMatch::point)
                .contains(false);
    }

    @Test
    void takesAMonthThatIsAlsoAWordOnlyInCapitalsAfterAWordOfTime() {
        assertThat(parser.at(tokenizer.tokens("loans in May"), 2)).isPresent();
        assertThat(parser.at(tokenizer.tokens("what may happen"), 1)).isEmpty();
    }
}
