package dev.quipu.agent.offline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {
    private final WordLists lists = WordLists.load();

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(lists.of(WordList.MAIN_MEASURE))
                .startsWith("amount", "total")
                .isUnmodifiable();
    }

    @Test
    void findsAWordInItsOwnListOnly() {
        assertThat(lists.has(WordList.NAME_LEAD, "is")).isTrue();
        assertThat(lists.has(WordList.NAME_TAIL, "is")).isFalse();
        assertThat(lists.hasAny(WordList.COUNTING, List.of("page", "count"))).isTrue();
        assertThat(lists.hasAny(WordList.COUNTING, List.of("page"))).isFalse();
    }

    @Test
    void knowsHowLongAUnitOfTimeIs() {
        assertThat(lists.milliseconds("minut"))
                .hasValueSatisfying(minute -> assertThat(minute).isEqualByComparingTo("60000"));
        assertThat(lists.milliseconds("page")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "broken/list-unknown.tsv, list-unknown.tsv:1: there is no list called PEOPLE",
        "broken/list-twice.tsv, list-twice.tsv:2: 'custom' stands there twice",
        "broken/list-missing.tsv, list-missing.tsv: no word stands under AVERAGED"
    })
    void refusesAFileWithAMistake(String file, String message) {
        assertThatThrownBy(() -> WordLists.load(file, "time-units.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
