package dev.quipu.bot.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where commands read and write: results go to {@code out}, messages for people to {@code err}; both in UTF-8. Not safe
 * for use by several threads, except that {@code err} may be written by any.
 */
public final class Screen {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    /** What is a terminal and how it looks. */
    public record Terminals(boolean in, boolean out, boolean err, int columns, boolean colours) {
        /** Nothing is a terminal: files and pipes. */
        public static final Terminals NONE = new Terminals(false, false, false, 100, false);
    }

    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Terminals terminals;

    public Screen(InputStream in, OutputStream out, OutputStream err, Terminals terminals) {
        this.in = Objects.requireNonNull(in, "in is null");
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.terminals = Objects.requireNonNull(terminals, "terminals is null");
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** True when a person types and reads. */
    boolean isConversation() {
        return terminals.in() && terminals.out();
    }

    boolean showsProgress() {
        return terminals.err();
    }

    int width() {
        return Math.max(NARROWEST, Math.min(WIDEST, terminals.columns()));
    }

    /** Colours for results. */
    Ink ink() {
        return new Ink(terminals.out() && terminals.colours());
    }

    /** Prints one message for people. */
    public void tell(String message) {
        err.println(Printable.text(Sentence.of(message)));
        err.flush();
    }
}
