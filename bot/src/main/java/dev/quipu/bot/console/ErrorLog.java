package dev.quipu.bot.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Objects;

/** The file in the state folder that takes what nobody expected, with its trace. Safe for use by several threads. */
public final class ErrorLog {
    private final Path file;
    private final InstantSource clock;

    public ErrorLog(Path stateFolder, InstantSource clock) {
        this.file = stateFolder.resolve("errors.log");
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /** Writes down the fault and returns where, for a message; never throws. */
    public synchronized String write(Throwable fault) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                writer.println(clock.instant());
                fault.printStackTrace(writer);
            }
            return "What happened is written in " + file + ".";
        } catch (IOException e) {
            return "It could not be written down, because " + file + " cannot be written.";
        }
    }
}
