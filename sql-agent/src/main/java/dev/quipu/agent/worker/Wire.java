package dev.quipu.agent.worker;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Messages over a pair of pipes: length of the body, kind, call, body. Reading is for one thread, writing for many.
 *
 * <p>What goes over it is private to this room: it carries proved queries as text.
 */
final class Wire {
    /** Raised with any change of the messages: bot and worker are always started from the same build. */
    static final int VERSION = 1;

    private static final int HEAD = 9;
    /** Far above any batch of rows; a larger length can only be noise in the pipe. */
    private static final int LONGEST_BODY = 256 * 1024 * 1024;

    private final DataInputStream in;
    private final OutputStream out;

    /** @param out not buffered; a message is one write */
    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** The next message; empty when the other side is gone. */
    Optional<Message> read() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return Optional.empty();
        }
        Optional<MessageKind> kind = MessageKind.of(in.readUnsignedByte());
        int call = in.readInt();
        if (length < 0 || length > LONGEST_BODY || kind.isEmpty()) {
            throw new IOException("this is no message");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return Optional.of(new Message(kind.get(), call, body));
    }

    void write(Message message) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + message.body().length);
        frame.putInt(message.body().length)
                .put((byte) message.kind().code())
                .putInt(message.call())
                .put(message.body());
        synchronized (out) {
            out.write(frame.array());
            out.flush();
        }
    }

    /** Tells the other side that nothing more comes. */
    void close() {
        try {
            out.close();
        } catch (IOException e) {
            // the other side is gone already
            return;
        }
    }
}
