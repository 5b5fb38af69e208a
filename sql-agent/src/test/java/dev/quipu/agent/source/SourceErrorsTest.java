package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of not opening, tried on the real engine. */
class SourceErrorsTest {
    private static final long CHECKSUM_START = 5381;
    private static final long CHECKSUM_FACTOR = 0xbf58476d1ce4e5b9L;
    private static final int HEADER = 4096;

    @TempDir
    Path folder;

    private Path shop;

    @BeforeEach
    void makeADatabase() throws Exception {
        shop = folder.resolve("shop.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + shop);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE orders AS SELECT range AS order_id FROM range(100000)");
        }
    }

    @Test
    void everyRuleHasAnErrorAndAWayOut() {
        assertThat(ErrorRule.all()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.what()).contains("{file}").doesNotEndWith(".");
            assertThat(rule.instead()).endsWith(".");
        });
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(opening(folder.resolve("none.duckdb")).what()).isEqualTo("none.duckdb does not exist");
    }

    @Test
    void saysThatAFolderIsNoDatabase() throws Exception {
        assertThat(opening(Files.createDirectory(folder.resolve("data"))).what())
                .isEqualTo("data is a folder, not a file");
    }

    @Test
    void saysThatAForeignFileIsNoDatabase() throws Exception {
        assertThat(opening(Files.writeString(folder.resolve("foreign.duckdb"), "a,b\n1,2\n"))
                        .what())
                .isEqualTo("foreign.duckdb is not a DuckDB database");
        assertThat(opening(Files.createFile(folder.resolve("empty.duckdb"))).what())
                .isEqualTo("empty.duckdb is not a DuckDB database");
    }

    @Test
    void saysWhoLocksAFile() throws Exception {
        try (LockHolder holder = LockHolder.of(shop)) {
            assertThat(opening(shop).what())
                    .startsWith("shop.duckdb is locked: another program (java, process " + holder.pid() + ")");
        }
        try (Connection connection = open(shop)) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void saysWhichVersionReadsANewerDatabase() throws Exception {
        byte[] content = Files.readAllBytes(shop);
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(52, "v9.9.0".getBytes(StandardCharsets.US_ASCII));
        bytes.putLong(HEADER + 56, 99).putLong(2 * HEADER + 56, 99);
        for (int start : List.of(0, HEADER, 2 * HEADER)) {
            bytes.putLong(start, checksum(bytes, start));
        }
        SourceException error = opening(Files.write(folder.resolve("newer.duckdb"), content));
        assertThat(error.what())
                .isEqualTo("newer.duckdb was written by a newer DuckDB (v9.9.0, storage version 99); "
                        + "this Quipu reads storage versions 64 to 69");
        assertThat(error.instead()).startsWith("Update Quipu");
    }

    @Test
    void saysThatAFileIsDamaged() throws Exception {
        byte[] content = Files.readAllBytes(shop);
        Path cut = Files.write(folder.resolve("cut.duckdb"), Arrays.copyOf(content, HEADER + 100));
        assertThat(opening(cut).what()).isEqualTo("cut.duckdb is damaged and cannot be read");
        for (int at = HEADER; at < 3 * HEADER; at++) {
            content[at] = 17;
        }
        Path overwritten = Files.write(folder.resolve("overwritten.duckdb"), content);
        assertThat(opening(overwritten).what()).isEqualTo("overwritten.duckdb is damaged and cannot be read");
    }

    @Test
    void saysThatAFileMayNotBeRead() {
        String said = "IO Error: Cannot open file \"" + shop + "\": Permission denied";
        assertThat(SourceErrors.of(shop, new SQLException(said)).what())
                .isEqualTo("shop.duckdb may not be read by this user");
    }

    @Test
    void readsWhatOnlyTheLogHoldsAndLeavesBothFilesAsTheyWere() throws Exception {
        LockHolder holder = LockHolder.writing(shop, "CREATE TABLE late AS SELECT 42 AS answer");
        holder.kill();
        Path log = folder.resolve("shop.duckdb.wal");
        assertThat(log).exists();
        byte[] before = Files.readAllBytes(shop);
        byte[] logBefore = Files.readAllBytes(log);
        try (Connection connection = open(shop);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT answer FROM late");
        }
        assertThat(Files.readAllBytes(shop)).isEqualTo(before);
        assertThat(Files.readAllBytes(log)).isEqualTo(logBefore);
    }

    @Test
    void readsTheReasonFromTheCausesToo() {
        SourceException error = SourceErrors.of(
                Path.of("x.duckdb"), new IllegalStateException("pool", new SQLException("No space left on device")));
        assertThat(error.what()).isEqualTo("there is no disk space left for x.duckdb");
    }

    private static SourceException opening(Path file) {
        try (Connection connection = open(file)) {
            throw new AssertionError("opened " + connection);
        } catch (SQLException e) {
            return SourceErrors.of(file, e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("access_mode", "READ_ONLY");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    }

    private static long checksum(ByteBuffer bytes, int start) {
        long sum = CHECKSUM_START;
        for (int at = start + 8; at < start + HEADER; at += 8) {
            sum ^= bytes.getLong(at) * CHECKSUM_FACTOR;
        }
        return sum;
    }
}
