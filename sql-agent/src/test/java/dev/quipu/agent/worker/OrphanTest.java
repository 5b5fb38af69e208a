package dev.quipu.agent.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.agent.warehouse.ShopBench;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is killed takes its workers along, and the next one cleans up behind it. */
class OrphanTest {
    @TempDir
    Path folder;

    @Test
    void aWorkerEndsWithItsBotInTheMiddleOfACall() throws Exception {
        Path shop = folder.resolve("shop.duckdb");
        ShopBench.write(shop);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Process bot = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphan.class.getName(),
                        shop.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle worker = ProcessHandle.of(firstNumber(bot)).orElseThrow();
        while (worker.info().totalCpuDuration().orElseThrow().toMillis() < 3_000) {
            Thread.sleep(50);
        }

        bot.destroyForcibly().waitFor();
        worker.onExit().join();

        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile))
                    .filteredOn(file -> file.startsWith(temporary.resolve("quipu-worker")))
                    .isEmpty();
        }
        WorkerFolder.sweep(temporary);
        assertThat(temporary.toFile().list())
                .filteredOn(name -> name.startsWith("quipu-worker"))
                .isEmpty();
    }

    @Test
    void foldersOfTheLivingStay() throws Exception {
        WorkerFolder own = WorkerFolder.in(folder);
        Path other = Files.createDirectory(folder.resolve("quipu-worker-of-nobody"));

        WorkerFolder.sweep(folder);

        assertThat(List.of(own.path(), other)).allMatch(Files::exists);
    }

    private static long firstNumber(Process bot) throws Exception {
        try (BufferedReader lines = bot.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(String.valueOf(lines.readLine()));
        }
    }
}
