package dev.quipu.agent.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * How the bytes of a text file become letters, found by looking at all of them.
 *
 * @param markLength bytes of the mark at the start that names the encoding
 * @param brokenLine the first line with bytes that no letter has in this encoding, 0 when there is none
 */
record TextEncoding(Charset charset, int markLength, long brokenLine) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** Reads the file once to its end, unless a mark at its start says enough. */
    static TextEncoding of(Path file) throws IOException {
        try (InputStream in = open(file)) {
            in.mark(BUFFER);
            byte[] start = in.readNBytes(BUFFER / 2);
            in.reset();
            if (starts(start, 0xFF, 0xFE)) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 2, 0);
            }
            if (starts(start, 0xFE, 0xFF)) {
                return new TextEncoding(StandardCharsets.UTF_16BE, 2, 0);
            }
            if (manyZeros(start, 1)) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 0, 0);
            }
            if (manyZeros(start, 0)) {
                return new TextEncoding(StandardCharsets.UTF_16BE, 0, 0);
            }
            Utf8Check check = Utf8Check.of(in);
            int mark = starts(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            return mark > 0 || check.looksLikeUtf8()
                    ? new TextEncoding(StandardCharsets.UTF_8, mark, check.firstBrokenLine())
                    : new TextEncoding(WINDOWS, 0, 0);
        }
    }

    /** The text of the file without the mark; bytes that are no letters read as U+FFFD. */
    Reader reader(Path file) throws IOException {
        InputStream in = open(file);
        in.skipNBytes(markLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** True when somebody should know: it is neither UTF-8 nor marked. */
    boolean guessed() {
        return charset.equals(WINDOWS);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return new BufferedInputStream(DataFormat.packed(file) ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
    }

    private static boolean starts(byte[] bytes, int... values) {
        for (int at = 0; at < values.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != values[at]) {
                return false;
            }
        }
        return true;
    }

    /** True when every second byte, from this offset on, is mostly zero: Latin letters in UTF-16. */
    private static boolean manyZeros(byte[] bytes, int offset) {
        int zeros = 0;
        int others = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                zeros += at % 2 == offset ? 1 : 0;
                others += at % 2 == offset ? 0 : 1;
            }
        }
        return zeros > bytes.length / 5 && others < zeros / 10;
    }
}
