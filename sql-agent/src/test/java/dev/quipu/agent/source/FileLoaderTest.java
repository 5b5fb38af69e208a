package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLoaderTest {
    @TempDir
    Path folder;

    private LoadedFiles files;

    @BeforeEach
    void start() throws Exception {
        files = new LoadedFiles(folder);
    }

    @Test
    void makesOneTableOfEachFileOfAFolder() throws Exception {
        files.write("orders.csv", "id,total\n1,5\n2,7\n");
        files.write("sub/Order Lines.tsv", "id\torder\n1\t1\n");
        files.write("customers.json", "[{\"id\":1}]");
        writeParquet("stock.parquet");
        List<String> heard = new ArrayList<>();
        LoadReport report = FileLoader.load(
                List.of(files.folder()),
                files.database(),
                (done, total, file) -> heard.add(done + "/" + total + " " + file));
        assertThat(files.rows("SELECT table_name, estimated_size FROM duckdb_tables() ORDER BY 1"))
                .containsExactly("customers|1", "order_lines|1", "orders|2", "stock|3");
        assertThat(report.complete()).isTrue();
        assertThat(heard)
                .containsExactly(
                        "0/4 customers.json", "1/4 orders.csv", "2/4 stock.parquet", "3/4 Order Lines.tsv", "4/4 ");
    }

    @Test
    void tellsFilesOfTheSameNameApartAndSaysSo() throws Exception {
        files.write("north/orders.csv", "id\n1\n");
        files.write("south/orders.csv", "id\n2\n");
        LoadReport report = files.load();
        assertThat(files.rows("SELECT id FROM north_orders UNION ALL SELECT id FROM south_orders"))
                .containsExactly("1", "2");
        assertThat(report.notices()).hasSize(2).allMatch(notice -> notice.what().contains("became the table"));
    }

    @Test
    void goesOnAfterAFileThatCannotBeLoaded() throws Exception {
        files.write("a.csv", "");
        files.write("b.parquet", "this is no parquet file");
        files.write("c.json", "{\"a\":");
        files.write("d.csv", "id\n1\n");
        LoadReport report = files.load();
        assertThat(files.rows("SELECT table_name FROM duckdb_tables()")).containsExactly("d");
        assertThat(report.failures())
                .hasSize(3)
                .allSatisfy(notice -> assertThat(notice.what()).matches("(a|b|c)\\.\\w+ .*"));
        assertThat(report.complete()).isFalse();
    }

    @Test
    void leavesInputsAsTheyWere() throws Exception {
        Path file = files.write("t.csv", "a,b\n1,2\n3\n");
        byte[] content = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        files.load();
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        try (Stream<Path> left = Files.list(files.folder())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void leavesTheTargetAsItWasWhenLoadingFails() throws Exception {
        files.write("t.csv", "a\n1\n");
        files.load();
        byte[] loaded = Files.readAllBytes(files.database());
        files.write("t.csv", "");
        assertThatThrownBy(files::load).isInstanceOf(SourceException.class);
        assertThat(Files.readAllBytes(files.database())).isEqualTo(loaded);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(files.folder(), files.database());
        }
    }

    @Test
    void replacesWhatAnEarlierLoadMadeButNoOtherDatabase() throws Exception {
        files.load("t.csv", "a\n1\n");
        files.load("t.csv", "a\n2\n");
        assertThat(files.rows("FROM t")).containsExactly("2");
        files.execute("CREATE TABLE mine AS SELECT 1 AS x");
        assertThatThrownBy(files::load)
                .isInstanceOf(SourceException.class)
                .hasMessageEndingWith("exists and holds more than loaded files");
        assertThat(files.rows("FROM mine")).containsExactly("1");
        Path text = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> FileLoader.load(List.of(files.folder()), text, ProfileProgress.SILENT))
                .hasMessage("notes.txt is not a DuckDB database");
        assertThat(text).hasContent("mine");
    }

    @Test
    void refusesATargetInUse() throws Exception {
        files.load("t.csv", "a\n1\n");
        try (LockHolder holder = LockHolder.of(files.database())) {
            assertThat(holder.pid()).isPositive();
            assertThatThrownBy(files::load).hasMessageStartingWith("out.duckdb is locked");
        }
    }

    @Test
    void keepsRowsInTheOrderOfTheFile() throws Exception {
        StringBuilder content = new StringBuilder("n,text\n");
        for (int n = 0; n < 300_000; n++) {
            content.append(n).append(",row number ").append(n).append('\n');
        }
        files.load("t.csv", content.toString());
        assertThat(files.rows("SELECT count(*) FROM t WHERE n <> rowid")).containsExactly("0");
        assertThat(files.rows("SELECT count(*) FROM t")).containsExactly("300000");
    }

    @Test
    void refusesNothingAndAFolderWithoutData() {
        assertThatThrownBy(() -> FileLoader.load(List.of(), files.database(), ProfileProgress.SILENT))
                .hasMessage("there is nothing to load");
        assertThatThrownBy(files::load).hasMessageContaining("holds no CSV, TSV, JSON or Parquet file");
        assertThat(files.database()).doesNotExist();
    }

    private void writeParquet(String name) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT range AS n FROM range(3)) TO '"
                    + files.folder().resolve(name) + "'");
        }
    }
}
