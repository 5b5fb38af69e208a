package dev.quipu.agent.offline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer(Stems.load());

    static Stream<Arguments> questions() throws IOException {
        return TestLines.of(TokenizerTest.class, "tokens.tsv").stream().map(line -> Arguments.of(line[0], line[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void cutsTheQuestionIntoTheTokensBesideIt(String question, String tokens) {
        assertThat(tokenizer.tokens(question).stream()
                        .map(token -> (token.quoted() ? "\"" : "") + token.text())
                        .collect(Collectors.joining("|")))
                .isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.5 | 1234.5", "$5 | 5", "10k | 10000", "2m | 2000000", "3rd | 3", "twelve | 12", "dozen | 12"
            })
    void readsNumbersInFiguresAndWords(String text, BigDecimal value) {
        assertThat(tokenizer.tokens(text))
                .singleElement()
                .satisfies(token -> assertThat(token.number())
                        .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(value)));
    }

    @Test
    void readsNoNumberInQuotes() {
        assertThat(tokenizer.tokens("\"12\"")).singleElement().satisfies(token -> {
            assertThat(token.number()).isEmpty();
            assertThat(token.figures()).isFalse();
        });
    }

    @Test
    void countsSentences() {
        assertThat(tokenizer.tokens("Show members. Which town? All"))
                .extracting(Token::sentence)
                .containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void takesTheFirstWordForACapitalOnlyWhenItIsAllCapitals() {
        List<Token> tokens = tokenizer.tokens("Loans of Ada");
        assertThat(tokens).extracting(Token::capital).containsExactly(false, false, true);
        assertThat(tokenizer.tokens("USA loans").get(0).capital()).isTrue();
    }

    @Test
    void bringsTheWordsOfOneFamilyToOneStem() {
        assertThat(tokenizer.tokens("loans loan Loan")).extracting(Token::stem).containsOnly("loan");
        assertThat(tokenizer.tokens("people person")).extracting(Token::stem).containsOnly("person");
    }
}
