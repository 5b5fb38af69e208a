package dev.quipu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {
    @TempDir
    Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        Path file = folder.resolve("shop.json");

        CatalogFile.write(file, "as of today", ShopCatalog.SHOP);

        assertThat(CatalogFile.read(file, "as of today")).contains(ShopCatalog.SHOP);
        assertThat(CatalogFile.read(file, "as of tomorrow")).isEmpty();
    }

    @Test
    void replacesAFileAndLeavesNothingElseBehind() throws IOException {
        Path file = folder.resolve("shop.json");

        CatalogFile.write(file, "old", ShopCatalog.SHOP);
        CatalogFile.write(file, "new", ShopCatalog.SHOP.named("other"));

        assertThat(CatalogFile.read(file, "new")).map(Catalog::source).contains("other");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void readsNothingFromAMissingOrBrokenFile() throws IOException {
        Path file = folder.resolve("shop.json");
        assertThat(CatalogFile.read(file, "state")).isEmpty();

        Files.writeString(file, "{\"format\":1,\"state\":\"state\",\"catalog\":{\"source\":null}}");
        assertThat(CatalogFile.read(file, "state")).isEmpty();

        Files.writeString(file, "{\"format\":1,\"state\":\"state\",\"catalog\":null}");
        assertThat(CatalogFile.read(file, "state")).isEmpty();
    }

    @Test
    void saysWhenItCannotWrite() {
        assertThatThrownBy(() -> CatalogFile.write(folder.resolve("missing/shop.json"), "state", ShopCatalog.SHOP))
                .isInstanceOf(IOException.class);
    }
}
