package dev.quipu.agent.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A stretch of a text from a place to which one can go back. Not safe for use by several threads. */
final class CharWindow implements AutoCloseable {
    static final int END = -1;

    private final Reader reader;
    private char[] chars = new char[1 << 16];
    private int start;
    private int position;
    private int end;

    CharWindow(Reader reader) {
        this.reader = reader;
    }

    /** From here on the text is kept. */
    void keepFromHere() {
        start = position;
    }

    /** The next character, or {@link #END}. */
    int next() throws IOException {
        if (position == end && !fill()) {
            return END;
        }
        return chars[position++];
    }

    /** The next character, which stays the next. */
    int peek() throws IOException {
        if (position == end && !fill()) {
            return END;
        }
        return chars[position];
    }

    /** Characters read since {@link #keepFromHere}. */
    int length() {
        return position - start;
    }

    /** Goes back so far that this many characters have been read since {@link #keepFromHere}. */
    void rewindTo(int length) {
        position = start + length;
    }

    /** The text between two distances from {@link #keepFromHere}. */
    String text(int from, int to) {
        return new String(chars, start + from, to - from);
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(chars, start, chars, 0, end - start);
            position -= start;
            end -= start;
            start = 0;
        }
        if (end == chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        int read = reader.read(chars, end, chars.length - end);
        if (read <= 0) {
            return false;
        }
        end += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
