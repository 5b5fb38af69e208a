package dev.quipu.agent.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is right and what is wrong in bytes taken as UTF-8.
 *
 * @param multiByte well-formed letters of more than one byte
 * @param broken bytes that belong to no letter
 * @param firstBrokenLine 1-based line of the first of them, 0 when there is none
 */
record Utf8Check(long multiByte, long broken, long firstBrokenLine) {
    /** Text in another encoding hardly ever holds well-formed letters of several bytes. */
    private static final long RIGHT_FOR_ONE_WRONG = 10;

    boolean looksLikeUtf8() {
        return broken == 0 || multiByte >= RIGHT_FOR_ONE_WRONG * broken;
    }

    static Utf8Check of(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long multiByte = 0;
        long broken = 0;
        long firstBrokenLine = 0;
        long line = 1;
        int missing = 0;
        int read;
        while ((read = in.read(buffer)) > 0) {
            for (int at = 0; at < read; at++) {
                int value = buffer[at];
                if (value >= 0 && missing == 0) {
                    line += value == '\n' ? 1 : 0;
                    continue;
                }
                boolean continuation = (value & 0xC0) == 0x80;
                if (missing > 0 && continuation) {
                    missing--;
                    multiByte += missing == 0 ? 1 : 0;
                    continue;
                }
                boolean cutOff = missing > 0;
                missing = value >= 0 ? 0 : following(value & 0xFF);
                if (cutOff || missing < 0) {
                    broken++;
                    firstBrokenLine = firstBrokenLine == 0 ? line : firstBrokenLine;
                    missing = Math.max(0, missing);
                }
                line += value == '\n' ? 1 : 0;
            }
        }
        if (missing > 0) {
            broken++;
            firstBrokenLine = firstBrokenLine == 0 ? line : firstBrokenLine;
        }
        return new Utf8Check(multiByte, broken, firstBrokenLine);
    }

    /** How many bytes follow this first byte of a letter; -1 when no letter starts so. */
    private static int following(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 2;
        }
        return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
    }
}
