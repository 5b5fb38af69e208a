package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDataTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    @ParameterizedTest
    @CsvFileSource(resources = "plain-data.tsv", delimiter = '\t')
    void leavesNothingThatTakesEffect(String text, String expected, String why) {
        assertThat(PlainData.of(written(text), 20)).as(why).isEqualTo(written(expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void closesNoFenceWhateverTheText(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = random.ints(random.nextInt(40), 0, 12)
                    .mapToObj(letter -> "`-~=</a|\n\u200b> ".substring(letter, letter + 1))
                    .collect(Collectors.joining());

            assertThat(PlainData.of(text, 30))
                    .doesNotContain("```", "---", "~~~", "===", "</", "<a", "<|", "\n")
                    .hasSizeLessThanOrEqualTo(30);
        }
    }

    private static String written(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)))
                .translateEscapes();
    }
}
