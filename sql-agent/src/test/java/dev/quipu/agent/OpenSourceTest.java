package dev.quipu.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import dev.quipu.agent.worker.DuckDbWorker;
import dev.quipu.agent.worker.WorkerLoading;
import dev.quipu.catalog.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSourceTest {
    @TempDir
    Path folder;

    private Path shop;

    @BeforeEach
    void makeADatabase() throws Exception {
        shop = folder.resolve("shop.duckdb");
        write(shop, "CREATE TABLE orders AS SELECT range AS order_id FROM range(10)");
    }

    @Test
    void readsTheCatalogOfADatabaseAndLeavesItAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(shop);
        try (OpenSource source = open(shop)) {
            assertThat(source.catalog().source()).isEqualTo("shop");
            assertThat(source.catalog().tables()).extracting(Table::rows).containsExactly(10L);
            assertThat(source.notices()).isEmpty();
        }
        assertThat(Files.readAllBytes(shop)).isEqualTo(before);
    }

    @Test
    void loadsFilesAndTellsWhatWasOddInThem() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), "id,total\n1,5\n2\n");
        try (OpenSource source = open(file)) {
            assertThat(source.catalog().tables()).extracting(Table::rows).containsExactly(1L);
            assertThat(source.notices()).anyMatch(notice -> notice.contains("line 3"));
        }
        try (OpenSource again = open(file)) {
            assertThat(again.notices()).anyMatch(notice -> notice.contains("line 3"));
        }
    }

    @Test
    void readsARewrittenDatabaseAnewAndSaysSo() throws Exception {
        try (OpenSource source = open(shop)) {
            assertThat(source.refresh()).isEmpty();
            Path next = folder.resolve("next.duckdb");
            write(next, "CREATE TABLE orders AS SELECT range AS order_id FROM range(25)");
            Files.setLastModifiedTime(next, FileTime.from(Instant.parse("2030-05-06T14:03:00Z")));
            Files.move(next, shop, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

            assertThat(source.refresh()).containsExactly("shop.duckdb was rewritten at 14:03; I read it anew");
            assertThat(source.catalog().tables()).extracting(Table::rows).containsExactly(25L);
            assertThat(source.refresh()).isEmpty();
            assertThat(source.notices()).containsExactly("shop.duckdb was rewritten at 14:03; I read it anew");
        }
    }

    @Test
    void readsAChangedDataFileAnewAndSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), "id\n1\n");
        try (OpenSource source = open(file)) {
            Files.writeString(file, "id\n1\n2\n3\n");
            assertThat(source.refresh()).hasSize(1).allMatch(news -> news.startsWith("orders.csv was rewritten at"));
            assertThat(source.catalog().tables()).extracting(Table::rows).containsExactly(3L);
        }
    }

    @Test
    void letsOthersWriteWhileItIsReleased() throws Exception {
        try (OpenSource source = open(shop)) {
            source.release();
            write(shop, "INSERT INTO orders VALUES (99)");
            assertThat(source.refresh()).hasSize(1);
            assertThat(source.catalog().tables()).extracting(Table::rows).containsExactly(11L);
            source.release();
            assertThat(source.refresh()).isEmpty();
            assertThat(source.warehouse()).isNotNull();
        }
    }

    @Test
    void comesBackAfterTheDatabaseWasGone() throws Exception {
        Path away = folder.resolve("away.duckdb");
        try (OpenSource source = open(shop)) {
            Files.move(shop, away);
            assertThatThrownBy(source::refresh)
                    .isInstanceOf(SourceException.class)
                    .hasMessageEndingWith("shop.duckdb does not exist");
            Files.move(away, shop);
            source.refresh();
            assertThat(source.catalog().tables()).hasSize(1);
        }
    }

    @Test
    void refusesADatabaseWithoutTables() throws Exception {
        Path empty = folder.resolve("empty.duckdb");
        write(empty, "SELECT 1");
        assertThatThrownBy(() -> open(empty)).hasMessage("empty.duckdb holds no tables");
        write(empty, "CREATE TABLE late (id INTEGER)");
        try (OpenSource source = open(empty)) {
            assertThat(source.catalog().tables()).hasSize(1);
        }
    }

    @Test
    void readsAFileThatIsOpenAlready() throws Exception {
        try (OpenSource source = open(shop);
                OpenSource another = open(shop)) {
            assertThat(another.catalog().tables())
                    .hasSameSizeAs(source.catalog().tables());
        }
    }

    @Test
    void hasNothingToCancelWhileItIsReleased() throws Exception {
        try (OpenSource source = open(shop)) {
            source.release();
            assertThatNoException().isThrownBy(source::cancel);
        }
    }

    private OpenSource open(Path location) throws SourceException {
        return OpenSource.open(
                "shop",
                location,
                folder.resolve("cache"),
                DuckDbWorker.start(WarehouseLimits.DEFAULT, fault -> {}),
                new WorkerLoading(fault -> {}),
                ZoneOffset.UTC,
                ProfileProgress.SILENT);
    }

    private static void write(Path database, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
