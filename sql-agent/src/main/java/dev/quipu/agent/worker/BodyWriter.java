package dev.quipu.agent.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the body of a message. For one thread. */
final class BodyWriter {
    private static final int FIRST_ROOM = 256;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_ROOM);

    BodyWriter number(int value) {
        room(Integer.BYTES);
        bytes.putInt(value);
        return this;
    }

    BodyWriter number(long value) {
        room(Long.BYTES);
        bytes.putLong(value);
        return this;
    }

    BodyWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    BodyWriter octet(int value) {
        room(1);
        bytes.put((byte) value);
        return this;
    }

    BodyWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    BodyWriter block(byte[] value) {
        number(value.length);
        room(value.length);
        bytes.put(value);
        return this;
    }

    int size() {
        return bytes.position();
    }

    /** Forgets what was written and keeps the room for what comes. */
    void clear() {
        bytes.clear();
    }

    byte[] body() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void room(int more) {
        if (bytes.remaining() < more) {
            int wanted = Math.max(bytes.capacity() * 2, Math.addExact(bytes.position(), more));
            bytes = ByteBuffer.allocate(wanted).put(bytes.array(), 0, bytes.position());
        }
    }
}
