package dev.quipu.agent.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files in the cache folder that hold one input in its successive states: {@code NAME-STATE.duckdb}.
 *
 * @param name stands for the input, the same in all its states
 */
record CacheFiles(Path folder, String name) {
    /** A file that was outdated this shortly before may just be on its way to being opened by another process. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final int SHORT = 12;

    /** The file for this state, whether or not it is there. */
    Path file(String state) {
        return folder.resolve(name + "-" + fingerprint(state) + ".duckdb");
    }

    /** Removes what holds other states, with everything beside it, unless it is as good as new. */
    void removeAllBut(Path current) {
        try (Stream<Path> files = Files.list(folder)) {
            FileTime newest = Files.getLastModifiedTime(current);
            for (Path file : files.sorted().toList()) {
                if (holdsOther(file, current) && age(file, newest).compareTo(GRACE) > 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // An outdated file that stays costs room, nothing else; the next load tries again.
            return;
        }
    }

    private boolean holdsOther(Path file, Path current) {
        String fileName = String.valueOf(file.getFileName());
        return fileName.matches(Pattern.quote(name) + "-[0-9a-f]{" + SHORT + "}\\.duckdb.*")
                && !fileName.startsWith(String.valueOf(current.getFileName()));
    }

    private static Duration age(Path file, FileTime newest) throws IOException {
        return Duration.between(Files.getLastModifiedTime(file).toInstant(), newest.toInstant());
    }

    /** A short name for a long text: the start of its SHA-256. */
    static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
