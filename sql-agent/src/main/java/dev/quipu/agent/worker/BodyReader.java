package dev.quipu.agent.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link BodyWriter} wrote. A body that is too short is an unchecked exception. For one thread. */
final class BodyReader {
    private final ByteBuffer bytes;

    BodyReader(byte[] body) {
        this.bytes = ByteBuffer.wrap(body);
    }

    int number() {
        return bytes.getInt();
    }

    long longNumber() {
        return bytes.getLong();
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    int octet() {
        return bytes.get();
    }

    String text() {
        int length = length();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    byte[] block() {
        byte[] block = new byte[length()];
        bytes.get(block);
        return block;
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    private int length() {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalStateException("the body of a message ends too early");
        }
        return length;
    }
}
