package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.catalog.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    @TempDir
    Path folder;

    @Test
    void findsDataFilesInAFolderAndBelowItButNothingHidden() throws Exception {
        write("b.csv", "sub/a.parquet", "sub/c.JSON", ".hidden.csv", ".git/config.json", "z.tsv.gz");
        assertThat(DataFiles.of(List.of(folder)).files())
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly("b.csv", "sub/a.parquet", "sub/c.JSON", "z.tsv.gz");
    }

    @Test
    void namesWhatItSkips() throws Exception {
        write("b.csv", "budget.xlsx", "readme.md");
        List<Notice> skipped = DataFiles.of(List.of(folder)).skipped();
        assertThat(skipped).hasSize(1);
        assertThat(skipped.get(0).what()).contains("budget.xlsx, readme.md");
    }

    @Test
    void refusesAFolderWithoutData() throws Exception {
        assertThatThrownBy(() -> DataFiles.of(List.of(folder)))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        error -> assertThat(error.instead()).contains("data files"))
                .hasMessageContaining("holds no CSV, TSV, JSON or Parquet file");
        write("shop.duckdb");
        assertThatThrownBy(() -> DataFiles.of(List.of(folder))).hasMessageContaining("only shop.duckdb");
    }

    @Test
    void refusesAMissingFileAndAFileOfAnotherKind() throws Exception {
        assertThatThrownBy(() -> DataFiles.of(List.of(folder.resolve("no.csv"))))
                .hasMessageContaining("not exist");
        write("budget.xlsx");
        assertThatThrownBy(() -> DataFiles.of(List.of(folder.resolve("budget.xlsx"))))
                .hasMessageContaining("budget.xlsx is not a file that Quipu can load");
    }

    @Test
    void takesAFileNamedTwiceOnce() throws Exception {
        write("a.csv");
        assertThat(DataFiles.of(List.of(folder.resolve("a.csv"), folder)).files())
                .hasSize(1);
    }

    private void write(String... names) throws Exception {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a\n1\n");
        }
    }
}
