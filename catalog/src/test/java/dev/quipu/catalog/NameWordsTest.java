package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameWordsTest {
    @Test
    void findsNoWordInANameOfSigns() {
        assertThat(NameWords.of("!?")).isEmpty();
        assertThat(NameWords.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "name-words.csv", numLinesToSkip = 1)
    void cutsANameIntoItsWords(String name, String words, String stems) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
        assertThat(String.join(" ", NameWords.stems(name))).isEqualTo(stems);
    }
}
