package dev.quipu.agent.offline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewritesTest {
    private final Rewrites rewrites = Rewrites.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first and last names of members | full names of members",
                "What are the First  And Last Names? | What are the full names?",
                "largest and smallest fine | maximum and minimum fine",
                "how much money did we make in May | total revenue in May",
                "a couple of loans | two loans"
            })
    void saysATurnOfPhraseMorePlainly(String said, String plain) {
        assertThat(rewrites.plain(said)).isEqualTo(plain);
    }

    @Test
    void takesTheLongerTurnBeforeTheShorterOneInsideIt() {
        assertThat(rewrites.plain("how much money did we earn")).isEqualTo("total revenue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whichever onesie | whichever onesie",
                "\"which one\" is a title | \"which one\" is a title",
                "members | members"
            })
    void leavesPartsOfWordsQuotesAndEverythingElseAlone(String said, String same) {
        assertThat(rewrites.plain(said)).isEqualTo(same);
    }
}
