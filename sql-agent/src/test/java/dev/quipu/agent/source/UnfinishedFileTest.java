package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
    @TempDir
    Path folder;

    @Test
    void takesTheTargetsPlaceOnlyWhenFinished() throws Exception {
        Path target = Files.writeString(folder.resolve("shop.duckdb"), "old");
        try (UnfinishedFile unfinished = UnfinishedFile.beside(target)) {
            Files.writeString(unfinished.path(), "new");
            assertThat(target).hasContent("old");
            unfinished.finish();
        }
        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("shop.duckdb");
    }

    @Test
    void leavesTheTargetAloneWhenItIsNotFinished() throws Exception {
        Path target = Files.writeString(folder.resolve("shop.duckdb"), "old");
        try (UnfinishedFile unfinished = UnfinishedFile.beside(target)) {
            Files.writeString(unfinished.path(), "half");
            Files.createDirectories(unfinished.scratch());
            Files.writeString(unfinished.scratch().resolve("part"), "half");
        }
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("shop.duckdb");
    }

    @Test
    void removesWhatAKilledProcessLeftForTheSameTargetAndNothingElse() throws Exception {
        Path target = folder.resolve("shop.duckdb");
        Process gone =
                new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-version").start();
        gone.waitFor();
        Files.writeString(folder.resolve(".shop.duckdb." + gone.pid() + "-abcd.unfinished"), "half");
        Files.writeString(folder.resolve(".other.duckdb." + gone.pid() + "-abcd.unfinished"), "half");
        String alive = ".shop.duckdb." + ProcessHandle.current().pid() + "-abcd.unfinished";
        Files.writeString(folder.resolve(alive), "at work");
        UnfinishedFile.beside(target).close();
        assertThat(names()).containsExactly(".other.duckdb." + gone.pid() + "-abcd.unfinished", alive);
    }

    private Stream<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
