package dev.quipu.bot.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Reads a conversation from a terminal, with editing and a history that outlives the program. */
final class LineEditor {
    private static final String PROMPT = "quipu> ";

    private final Path stateFolder;
    private final Runnable stop;

    /** @param stop ends the query that runs, on Ctrl-C */
    LineEditor(Path stateFolder, Runnable stop) {
        this.stateFolder = stateFolder;
        this.stop = stop;
    }

    void run(Chat chat) throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            terminal.handle(Terminal.Signal.INT, signal -> stop.run());
            LineReader reader = reader(terminal);
            boolean goesOn = true;
            while (goesOn) {
                goesOn = hearOne(reader, chat);
            }
        }
    }

    private static boolean hearOne(LineReader reader, Chat chat) {
        try {
            return chat.hear(reader.readLine(PROMPT));
        } catch (UserInterruptException e) {
            // Ctrl-C at the prompt drops the line that was being typed.
            return true;
        } catch (EndOfFileException e) {
            return false;
        }
    }

    private LineReader reader(Terminal terminal) throws IOException {
        Files.createDirectories(stateFolder);
        return LineReaderBuilder.builder()
                .appName("quipu")
                .terminal(terminal)
                .completer(new StringsCompleter(Chat.COMMANDS))
                .variable(LineReader.HISTORY_FILE, stateFolder.resolve("chat-history"))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }
}
