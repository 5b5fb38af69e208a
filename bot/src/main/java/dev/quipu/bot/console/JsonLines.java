package dev.quipu.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files of a command that reads lines and writes lines. */
final class JsonLines {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private JsonLines() {}

    /** Bytes that are no UTF-8 become replacement characters, so that only their line suffers. */
    static BufferedReader reader(Workplace workplace, Path named) throws CommandException, IOException {
        Path file = workplace.surroundings().workingFolder().resolve(named);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CommandException.usage(
                    named + " is no file that can be read", "Give the path of a file of JSON lines");
        }
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    static PrintWriter writer(Workplace workplace, Path input, Path named) throws CommandException {
        Path folder = workplace.surroundings().workingFolder();
        Path file = folder.resolve(named);
        try {
            if (Files.exists(file) && Files.isSameFile(file, folder.resolve(input))) {
                throw CommandException.usage(named + " is also the input", "Give another file with --out");
            }
            return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandException.usage(
                    named + " cannot be written", "Give a file in a folder that exists with --out");
        }
    }

    static void checkWritten(PrintWriter writer, Path named) throws CommandException {
        if (writer.checkError()) {
            throw CommandException.failed(
                    named + " cannot be written any more", "Make room on the disk and start again");
        }
    }
}
