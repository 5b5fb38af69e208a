package dev.quipu.agent.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the end of what a worker writes to its standard error, so that the pipe never fills. */
final class LastWords implements Runnable {
    private static final int KEPT = 4_096;

    private final InputStream in;
    private final StringBuilder text = new StringBuilder();

    LastWords(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        byte[] part = new byte[KEPT];
        try {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                keep(new String(part, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the process is gone
            return;
        }
    }

    private synchronized void keep(String more) {
        text.append(more);
        if (text.length() > KEPT) {
            text.delete(0, text.length() - KEPT);
        }
    }

    synchronized String text() {
        return text.toString().strip();
    }
}
