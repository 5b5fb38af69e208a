package dev.quipu.agent.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the body of a message. For one thread. */
final class BodyWriter {
    private static final int FIRST_ROOM = 256;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int size;

    BodyWriter number(int value) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    BodyWriter number(long value) {
        return number((int) (value >>> 32)).number((int) value);
    }

    BodyWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    BodyWriter octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    BodyWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    BodyWriter block(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    int size() {
        return size;
    }

    byte[] body() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
