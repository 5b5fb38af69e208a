package dev.quipu.bot.console;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C outside of chat: stops what runs, says so in one line, and leaves the ending to Java, which then exits with
 * 130. While it is open the work may go on in the main thread, but must not print any more once it happened.
 */
final class Interruption implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean happened = new AtomicBoolean();
    private volatile Runnable stop = () -> {};
    private final Thread hook;

    Interruption(Screen screen) {
        hook = new Thread(
                () -> {
                    if (!over.get()) {
                        happened.set(true);
                        stop.run();
                        screen.tell("Stopped.");
                    }
                },
                "ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @param running ends what runs from now on */
    void stops(Runnable running) {
        stop = running;
    }

    boolean happened() {
        return happened.get();
    }

    @Override
    public void close() {
        over.set(true);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Java is on its way out; the hook has run or finds that the work is over.
            return;
        }
    }
}
