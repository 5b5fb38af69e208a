package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.catalog.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableVectorsTest {
    private static final Catalog THREE_TRADES = WrittenCatalog.read("three-trades.txt", "shop");

    @TempDir
    private Path folder;

    private @Nullable Embedder embedder;

    @BeforeEach
    void load() {
        embedder = Embedder.open().orElseThrow();
    }

    @AfterEach
    void unload() {
        embedder().close();
    }

    @Test
    void findsByMeaningWhereNoWordIsShared() {
        String question = "automobiles";
        try (TableVectors vectors = vectors("vectors")) {
            TableSearch search = new TableSearch(THREE_TRADES, vectors);
            assertThat(search.search("borrowers", 1)).isEqualTo(new TableSearch(THREE_TRADES).search("borrowers", 1));

            vectors.make();

            assertThat(TableSearchTest.names(search.search(question, 2))).contains("fleet.vehicles");
            assertThat(search.search(question, 5)).isEqualTo(search.search(question, 5));
        }
    }

    @Test
    void keepsWhatItMadeAndMakesOnlyWhatChanged() throws IOException {
        Path file = folder.resolve("vectors");
        try (TableVectors vectors = vectors("vectors")) {
            vectors.make();
        }
        Map<String, float[]> kept = new VectorFile(file).read();
        assertThat(kept).hasSize(THREE_TRADES.tables().size());

        // a vector that the model would not make shows that it was taken from the file
        String key = TableMeaning.of(THREE_TRADES.tables().get(0)).key();
        kept.put(key, new float[Embedder.SIZE]);
        new VectorFile(file).write(kept);
        try (TableVectors again = vectors("vectors")) {
            again.make();
            assertThat(again.ready()).isTrue();
            assertThat(again.similarities("customers")).contains(0.0);
        }
    }

    @Test
    void readsNothingFromADamagedFile() throws IOException {
        Path file = folder.resolve("vectors");
        try (TableVectors vectors = vectors("vectors")) {
            vectors.make();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(new VectorFile(file).read()).isEmpty();
        Files.writeString(file, "something else");
        assertThat(new VectorFile(file).read()).isEmpty();

        try (TableVectors again = vectors("vectors")) {
            again.make();
            assertThat(new VectorFile(file).read()).isNotEmpty();
        }
    }

    @Test
    void servesFromMemoryWhereNothingCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        try (TableVectors vectors = vectors("file/vectors")) {
            vectors.make();
            assertThat(vectors.ready()).isTrue();
        }
    }

    private TableVectors vectors(String file) {
        return new TableVectors(THREE_TRADES, embedder(), folder.resolve(file));
    }

    private Embedder embedder() {
        return java.util.Objects.requireNonNull(embedder);
    }
}
