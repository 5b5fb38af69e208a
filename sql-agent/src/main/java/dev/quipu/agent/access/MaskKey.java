package dev.quipu.agent.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** The secret of one installation that hashes are made with, so that nobody can hash a guess and compare. */
public final class MaskKey {
    private static final int BYTES = 32;
    private static final String FILE = "mask.key";

    private final String text;

    private MaskKey(String text) {
        this.text = text;
    }

    /** @param text at least 32 hexadecimal digits */
    public static MaskKey of(String text) {
        if (!text.matches("[0-9a-f]{32,128}")) {
            throw new IllegalArgumentException("a key is made of hexadecimal digits");
        }
        return new MaskKey(text);
    }

    /**
     * The key of this folder; made when there is none.
     *
     * @throws IOException when it can be neither read nor written, or is damaged
     */
    public static MaskKey in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            create(file);
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new IOException(file + " is damaged");
        }
        return new MaskKey(text);
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Path made = Files.createTempFile(folder, "mask", ".part");
        try {
            if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(made, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            // a link is made in one step and never over another one's key
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker; its key holds
        } catch (UnsupportedOperationException e) {
            Files.copy(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    String text() {
        return text;
    }

    /** Says nothing: whoever prints one by accident prints no secret. */
    @Override
    public String toString() {
        return "mask key";
    }
}
