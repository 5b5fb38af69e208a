package dev.quipu.catalog.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmbedderTest {
    @Test
    void putsTextsOfLikeMeaningNearEachOther() {
        try (Embedder embedder = Embedder.open().orElseThrow()) {
            float[] sales = embedder.passage("total sales by country");

            assertThat(sales).hasSize(Embedder.SIZE);
            assertThat(product(sales, sales)).isCloseTo(1, within(1e-4));
            // the figure of the makers' own tokenizer and runtime for the same two texts
            assertThat(product(sales, embedder.passage("revenue per nation"))).isCloseTo(.776, within(.001));
            assertThat(product(sales, embedder.passage("the cat sleeps"))).isLessThan(.6);
            assertThat(embedder.passage("total sales by country")).isEqualTo(sales);
        }
    }

    @Test
    void takesTextsOfAnyLength() {
        try (Embedder embedder = Embedder.open().orElseThrow()) {
            assertThat(embedder.passage("")).hasSize(Embedder.SIZE);
            assertThat(embedder.question("word ".repeat(5000))).hasSize(Embedder.SIZE);
        }
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int place = 0; place < one.length; place++) {
            sum += one[place] * other[place];
        }
        return sum;
    }
}
