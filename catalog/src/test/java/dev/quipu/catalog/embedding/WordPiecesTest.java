package dev.quipu.catalog.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final List<String> KNOWN = List.of(
            "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "cafe", "!", "\u6570", "\u636e", "total", "sales", "_");

    private final WordPieces pieces = new WordPieces(numbered(KNOWN));

    @ParameterizedTest
    @CsvSource(textBlock = """
            unaffable, un ##aff ##able
            Total SALES, total sales
            total_sales!, total _ sales !
            Caf\u00e9, cafe
            \u6570\u636e, \u6570 \u636e
            unknown total, [UNK] total
            sal\u200bes, sales
            """)
    void cutsWordsIntoTheLongestKnownPieces(String text, String expected) {
        assertThat(named(pieces.of(text, 20))).isEqualTo("[CLS] " + expected + " [SEP]");
    }

    @Test
    void keepsToTheLimitAndItsMarks() {
        assertThat(named(pieces.of("total sales ".repeat(100), 5))).isEqualTo("[CLS] total sales total [SEP]");
        assertThat(named(pieces.of("", 5))).isEqualTo("[CLS] [SEP]");
        assertThat(named(pieces.of("sales".repeat(21), 5))).isEqualTo("[CLS] [UNK] [SEP]");
    }

    @Test
    void needsTheMarksInItsVocabulary() {
        Map<String, Integer> without = Map.of("total", 1);
        assertThatThrownBy(() -> new WordPieces(without)).hasMessageContaining("[UNK]");
    }

    private static String named(long[] numbers) {
        return LongStream.of(numbers)
                .mapToObj(number -> KNOWN.get((int) number))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Integer> numbered(List<String> words) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        return numbers;
    }
}
