package dev.quipu.agent.offline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.offline.language.Phrases.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private final Tokenizer tokenizer = new Tokenizer(Stems.load());
    private final Phrases phrases = Phrases.load();

    @Test
    void findsTheLongestPhrase() {
        List<Token> tokens = tokenizer.tokens("how many different towns");
        Phrase longest = phrases.at(tokens, 0).orElseThrow();
        Phrase shorter = phrases.at(tokens.subList(0, 2), 0).orElseThrow();

        assertThat(longest).isEqualTo(new Phrase(PhraseKind.COUNT, "distinct", 3));
        assertThat(shorter).isEqualTo(new Phrase(PhraseKind.COUNT, "rows", 2));
    }

    @Test
    void findsNoPhraseInQuotesOrBeyondTheEnd() {
        assertThat(phrases.at(tokenizer.tokens("\"average\""), 0)).isEmpty();
        assertThat(phrases.at(tokenizer.tokens("average"), 1)).isEmpty();
        assertThat(phrases.at(tokenizer.tokens("average"), 0)).isPresent();
    }

    @Test
    void refusesAPhraseThatStandsThereTwice() {
        assertThatThrownBy(() -> Phrases.load("broken/twice.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("twice.tsv:4")
                .hasMessageContaining("'how many'");
    }

    @ParameterizedTest
    @CsvSource({"broken/too-few.tsv, expected 4 fields", "broken/empty-field.tsv, expected 4 fields"})
    void refusesALineWithMissingFields(String file, String message) {
        assertThatThrownBy(() -> Phrases.load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + ":1")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatThrownBy(() -> Phrases.load("broken/no-such-kind.tsv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("COUNTING");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Phrases.load("broken/nowhere.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere.tsv is missing");
    }
}
