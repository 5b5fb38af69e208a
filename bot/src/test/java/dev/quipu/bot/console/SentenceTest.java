package dev.quipu.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void makesTwoSentencesOfTheHalvesOfAMessage() {
        assertThat(Sentence.of("the file is gone", "name another")).isEqualTo("The file is gone. Name another.");
        assertThat(Sentence.of("It is gone.", "Is there another?")).isEqualTo("It is gone. Is there another?");
    }

    @Test
    void leavesNamesAtTheBeginningAsTheyAre() {
        assertThat(Sentence.of("orders.csv is empty", "see /tmp/x")).isEqualTo("orders.csv is empty. See /tmp/x.");
        assertThat(Sentence.of("order_lines is gone")).isEqualTo("order_lines is gone.");
    }
}
