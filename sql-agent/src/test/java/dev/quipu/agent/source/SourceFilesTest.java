package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private LoadedFiles files;
    private Path cache;

    @BeforeEach
    void start() throws Exception {
        files = new LoadedFiles(folder);
        cache = folder.resolve("cache");
    }

    @Test
    void usesADatabaseAsItIs() throws Exception {
        files.load("t.csv", "a\n1\n");
        SourceFiles found = of(files.database());
        assertThat(found.database()).isEqualTo(files.database());
        assertThat(cache).doesNotExist();
    }

    @Test
    void loadsFilesOnceAndShowsTheirNoticesAgain() throws Exception {
        Path file = files.write("t.csv", "a,b\n1,2\n3\n");
        SourceFiles first = of(file);
        Files.setLastModifiedTime(first.database(), LONG_AGO);
        SourceFiles second = of(file);
        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.database())).isEqualTo(LONG_AGO);
        assertThat(second.notices())
                .anyMatch(notice -> notice.what().endsWith("line 3: there is 1 value instead of 2"));
    }

    @Test
    void loadsChangedFilesAnewAndRemovesTheOldOnes() throws Exception {
        Path file = files.write("t.csv", "a\n1\n");
        SourceFiles first = of(file);
        Files.setLastModifiedTime(first.database(), LONG_AGO);
        Files.setLastModifiedTime(ReportFile.beside(first.database()).path(), LONG_AGO);
        files.write("t.csv", "a\n1\n2\n");
        SourceFiles second = of(file);
        assertThat(second.database()).isNotEqualTo(first.database()).exists();
        assertThat(cached())
                .hasSize(2)
                .allMatch(path -> path.toString().startsWith(second.database().toString()));
    }

    @Test
    void noticesFilesAddedToAFolder() throws Exception {
        files.write("a.csv", "a\n1\n");
        SourceFiles first = of(files.folder());
        files.write("b.csv", "b\n1\n");
        assertThat(of(files.folder()).database()).isNotEqualTo(first.database());
    }

    @Test
    void keepsInputsOfTheSameNameApart() throws Exception {
        Path one = files.write("one/t.csv", "a\n1\n");
        Path two = files.write("two/t.csv", "a\n1\n");
        Files.setLastModifiedTime(one, LONG_AGO);
        Files.setLastModifiedTime(two, LONG_AGO);
        assertThat(of(one).database()).isNotEqualTo(of(two).database());
    }

    @Test
    void loadsSeveralTimesAtOnceWithoutDamage() throws Exception {
        Path file = files.write("t.csv", "a\n" + "1\n".repeat(20_000));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<SourceFiles> load = () -> of(file);
            List<Path> found = new ArrayList<>();
            for (Future<SourceFiles> each : threads.invokeAll(List.of(load, load, load, load))) {
                found.add(each.get().database());
            }
            assertThat(found).containsOnly(found.get(0));
            Files.copy(found.get(0), files.database());
            assertThat(files.rows("SELECT sum(a) FROM t")).containsExactly("20000");
            assertThat(cached()).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private SourceFiles of(Path path) throws SourceException {
        return SourceFiles.of(SourceLocation.of(path), cache, new LoadingHere(), ProfileProgress.SILENT);
    }

    private List<Path> cached() throws Exception {
        try (Stream<Path> found = Files.list(cache)) {
            return found.sorted().toList();
        }
    }
}
