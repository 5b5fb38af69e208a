package dev.quipu.bot.console;

import dev.quipu.agent.source.ProfileProgress;

/** A line on a terminal that shows how far the reading of a source is; only when that takes more than a second. */
final class ProgressBar implements ProfileProgress, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int BLOCKS = 20;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Screen screen;
    private final long start = System.nanoTime();
    private boolean shown;

    ProgressBar(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void report(int tablesDone, int tablesTotal, String tableName) {
        if (!screen.showsProgress() || tablesTotal == 0 || System.nanoTime() - start < PATIENCE_NANOS) {
            return;
        }
        int full = BLOCKS * tablesDone / tablesTotal;
        String bar = "█".repeat(full) + "░".repeat(BLOCKS - full);
        String text =
                "Reading the source " + bar + " " + tablesDone + "/" + tablesTotal + " " + Printable.text(tableName);
        screen.err().print(CLEAR_LINE + Printable.cut(text, screen.width() - 1));
        screen.err().flush();
        shown = true;
        if (tablesDone == tablesTotal) {
            // In a conversation a source is read anew with nobody there to close the bar.
            close();
        }
    }

    @Override
    public void close() {
        if (shown) {
            screen.err().print(CLEAR_LINE);
            screen.err().flush();
            shown = false;
        }
    }
}
