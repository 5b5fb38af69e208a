package dev.quipu.catalog;

import dev.quipu.catalog.embedding.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Vectors kept on disk under the text that they were made of and the model that made them, so that a table is embedded
 * once and again only when its text changes.
 */
final class VectorFile {
    private static final String HEADER = "quipu vectors 1 " + Embedder.MODEL;

    private final Path file;

    VectorFile(Path file) {
        this.file = Objects.requireNonNull(file, "file is null");
    }

    /** What was kept; nothing when the file is missing, damaged or of another model. */
    Map<String, float[]> read() {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!input.readUTF().equals(HEADER)) {
                return Map.of();
            }
            int count = input.readInt();
            Map<String, float[]> vectors = new HashMap<>();
            for (int entry = 0; entry < count; entry++) {
                vectors.put(input.readUTF(), vector(input));
            }
            return vectors;
        } catch (IOException e) {
            // the vectors can be made again
            return Map.of();
        }
    }

    /** Writes beside the file and then moves, so that a reader finds the old content or the new. */
    void write(Map<String, float[]> vectors) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "vectors", ".part");
        try {
            write(temporary, vectors);
            CatalogFile.move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Path temporary, Map<String, float[]> vectors) throws IOException {
        try (DataOutputStream output =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
            output.writeUTF(HEADER);
            output.writeInt(vectors.size());
            for (Map.Entry<String, float[]> entry : new TreeMap<>(vectors).entrySet()) {
                output.writeUTF(entry.getKey());
                ByteBuffer bytes = ByteBuffer.allocate(Embedder.SIZE * Float.BYTES);
                bytes.asFloatBuffer().put(entry.getValue());
                output.write(bytes.array());
            }
        }
    }

    private static float[] vector(DataInputStream input) throws IOException {
        byte[] bytes = new byte[Embedder.SIZE * Float.BYTES];
        input.readFully(bytes);
        float[] vector = new float[Embedder.SIZE];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
