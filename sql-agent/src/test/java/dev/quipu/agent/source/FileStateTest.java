package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateTest {
    @TempDir
    Path folder;

    @Test
    void noticesAFileThatWasRewrittenReplacedOrRemoved() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.duckdb"), "one");
        FileState state = FileState.of(file);
        assertThat(state.changed(file)).isFalse();

        Files.writeString(file, "two!");
        assertThat(state.changed(file)).isTrue();

        FileTime time = Files.getLastModifiedTime(file);
        FileState second = FileState.of(file);
        Path other = Files.writeString(folder.resolve("other"), "six!");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(second.changed(file)).isTrue();

        FileState third = FileState.of(file);
        Files.delete(file);
        assertThat(third.changed(file)).isTrue();
        assertThatThrownBy(() -> FileState.of(file)).hasMessage("shop.duckdb does not exist");
    }

    @Test
    void noticesAChangeThatOnlyTheLogHolds() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.duckdb"), "one");
        FileState state = FileState.of(file);
        Files.writeString(folder.resolve("shop.duckdb.wal"), "more");
        assertThat(state.changed(file)).isTrue();
    }
}
