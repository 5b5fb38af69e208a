package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLocationTest {
    @TempDir
    Path folder;

    @Test
    void knowsADatabaseByItsContentWhateverItsName() throws Exception {
        Path database = folder.resolve("shop.data");
        DriverManager.getConnection("jdbc:duckdb:" + database).close();
        assertThat(SourceLocation.of(database).kind()).isEqualTo(SourceLocation.Kind.DATABASE);
    }

    @Test
    void knowsDataFilesAndFolders() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), "a\n1\n");
        assertThat(SourceLocation.of(file).kind()).isEqualTo(SourceLocation.Kind.DATA_FILES);
        assertThat(SourceLocation.of(folder).kind()).isEqualTo(SourceLocation.Kind.DATA_FILES);
    }

    @Test
    void saysWhatIsWrongWithEverythingElse() throws Exception {
        assertThatThrownBy(() -> SourceLocation.of(folder.resolve("none.duckdb")))
                .hasMessageEndingWith("none.duckdb does not exist");
        assertThatThrownBy(() -> SourceLocation.of(folder.resolve("no/shop.duckdb")))
                .hasMessageEndingWith("neither does the folder " + folder.resolve("no"));
        Path foreign = Files.writeString(
                folder.resolve("shop.duckdb"),
                "no database, just a longer line of text in it, "
                        + "long enough to hold the place where the header would be");
        assertThatThrownBy(() -> SourceLocation.of(foreign)).hasMessage("shop.duckdb is not a DuckDB database");
        Path empty = Files.createFile(folder.resolve("empty.duckdb"));
        assertThatThrownBy(() -> SourceLocation.of(empty)).hasMessageEndingWith("it is empty");
    }
}
