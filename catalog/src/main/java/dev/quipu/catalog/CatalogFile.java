package dev.quipu.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** A catalog kept as a JSON file. */
public final class CatalogFile {
    /**
     * Raised whenever the shape of the file, or the rules by which a catalog is read from a database, change; a file of
     * another version is not read.
     */
    public static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addMixIn(ValueCount.class, AsPair.class)
            .addMixIn(Table.class, WithoutProtection.class)
            .build();

    private CatalogFile() {}

    /** A value is written as ["value",3]: there may be hundreds of thousands. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"value", "count"})
    private interface AsPair {}

    /** What a table is for one role is no property of the source, and may hold a secret. */
    @JsonIgnoreProperties("protection")
    private interface WithoutProtection {}

    /**
     * The content of a file.
     *
     * @param state what the catalog was read from; a file for another state is stale
     */
    private record Content(int format, String state, Catalog catalog) {
        Content {
            Objects.requireNonNull(state, "state is null");
            Objects.requireNonNull(catalog, "catalog is null");
        }
    }

    /** Writes beside the file and then moves, so that a reader finds the old content or the new, never a part. */
    public static void write(Path file, String state, Catalog catalog) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Path temporary = Files.createTempFile(folder, "catalog", ".part");
        try {
            JSON.writeValue(temporary.toFile(), new Content(FORMAT, state, catalog));
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The catalog in the file; empty when it is missing, damaged, of another format, or of another state. */
    public static Optional<Catalog> read(Path file, String state) {
        try {
            Content content = JSON.readValue(file.toFile(), Content.class);
            boolean fits = content.format() == FORMAT && content.state().equals(state);
            return fits ? Optional.of(content.catalog()) : Optional.empty();
        } catch (IOException e) {
            // whatever is wrong with the file, the database itself is still there to be read
            return Optional.empty();
        }
    }

    /** The catalog as JSON, for another process of the same build. */
    public static byte[] bytes(Catalog catalog) {
        try {
            return JSON.writeValueAsBytes(catalog);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalog can be written", e);
        }
    }

    /** @throws IllegalArgumentException when these are not what {@link #bytes} made */
    public static Catalog of(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Catalog.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no catalog", e);
        }
    }
}
