package dev.quipu.agent.worker;

import dev.quipu.agent.source.ProfileProgress;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a worker sends back for one call. When the bot is gone it throws, and the process is about to end anyway. */
record Reply(Wire wire, int call) implements ProfileProgress {
    void done(byte[] body) {
        send(MessageKind.DONE, body);
    }

    void failed(byte[] body) {
        send(MessageKind.FAILED, body);
    }

    void send(MessageKind kind, byte[] body) {
        try {
            wire.write(new Message(kind, call, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void report(int tablesDone, int tablesTotal, String tableName) {
        send(
                MessageKind.PROGRESS,
                new BodyWriter()
                        .number(tablesDone)
                        .number(tablesTotal)
                        .text(tableName)
                        .body());
    }
}
