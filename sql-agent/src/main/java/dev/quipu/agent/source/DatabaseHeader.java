package dev.quipu.agent.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first bytes of a DuckDB file: after an 8-byte checksum the letters {@code DUCK}, and at byte 52 the name of the
 * version that wrote it. Seen in files of DuckDB 0.10 to 2.0.
 *
 * @param writer the version that wrote the file, such as {@code v2.0.0}
 */
record DatabaseHeader(String writer) {
    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 8;
    private static final int WRITER_AT = 52;
    private static final int WRITER_LENGTH = 32;

    /** The header, or nothing when this is no DuckDB file or cannot be read. */
    static Optional<DatabaseHeader> of(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(WRITER_AT + WRITER_LENGTH);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (start.length < WRITER_AT + WRITER_LENGTH
                || !Arrays.equals(start, MAGIC_AT, MAGIC_AT + MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return Optional.empty();
        }
        String writer =
                new String(start, WRITER_AT, WRITER_LENGTH, StandardCharsets.US_ASCII).replaceAll("[^\\w.\\-]+.*", "");
        return Optional.of(new DatabaseHeader(writer.isEmpty() ? "unknown version" : writer));
    }
}
