package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCacheTest {
    @TempDir
    Path folder;

    private DatabaseFile file = new DatabaseFile(Path.of("none"));
    private int readings;

    @BeforeEach
    void makeADatabase() throws SQLException {
        file = DatabaseFile.of(folder, "CREATE TABLE a AS SELECT i AS id, 'v' || i AS name FROM range(9) t(i)");
    }

    @Test
    void readsTheDatabaseOnceAndThenTheKeptCatalog() throws SQLException {
        Catalog first = read("one");
        Catalog second = read("two");

        assertThat(readings).isEqualTo(1);
        assertThat(second).isEqualTo(first.named("two"));
    }

    @Test
    void readsAgainWhenTheDatabaseHasChanged() throws SQLException {
        read("one");
        file.change("INSERT INTO a VALUES (99, 'new')", "CREATE TABLE b (x INTEGER)");

        Catalog catalog = read("one");

        assertThat(readings).isEqualTo(2);
        assertThat(catalog.tables()).hasSize(2);
    }

    @Test
    void readsAgainWhenOnlyTheTimeOfTheFileHasChanged() throws SQLException, IOException {
        read("one");
        Files.setLastModifiedTime(file.path(), FileTime.fromMillis(1_000_000_000_000L));

        read("one");

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void readsAgainWithAnotherSampling() throws SQLException {
        read("one", new CatalogReader());
        read("one", new CatalogReader(new Sampling(5, 5)));

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void replacesADamagedFile() throws SQLException, IOException {
        Catalog first = read("one");
        Path kept = keptFiles().get(0);
        String whole = Files.readString(kept);

        for (String damage : List.of("", "{", whole.substring(0, whole.length() / 2), "[]", "\u0000\u0001")) {
            Files.writeString(kept, damage);
            assertThat(read("one")).isEqualTo(first);
        }
        assertThat(readings).isEqualTo(6);
        assertThat(Files.readString(kept)).isEqualTo(whole);
        assertThat(keptFiles()).containsExactly(kept);
    }

    @Test
    void replacesAFileOfAnotherFormat() throws SQLException, IOException {
        Catalog first = read("one");
        Path kept = keptFiles().get(0);
        Files.writeString(kept, Files.readString(kept).replace("\"format\":1,", "\"format\":0,"));

        assertThat(read("one")).isEqualTo(first);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void worksWithoutAFolderToKeepCatalogsInAndSaysSo() throws SQLException, IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");

        Catalog catalog = read("one");

        assertThat(catalog.tables()).hasSize(1);
        assertThat(catalog.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.what()).contains("could not be kept");
            assertThat(notice.instead()).startsWith("Make room").endsWith(".");
        });
    }

    private Catalog read(String source) throws SQLException {
        return read(source, new CatalogReader());
    }

    private Catalog read(String source, CatalogReader reader) throws SQLException {
        try (Connection connection = file.open()) {
            return new CatalogCache(folder.resolve("cache"), reader)
                    .read(file.path(), connection, source, (done, total, name) -> readings += done == total ? 1 : 0);
        }
    }

    private List<Path> keptFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }
}
