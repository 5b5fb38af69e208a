package dev.quipu.agent.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;

/**
 * What tells one state of a database file from the next, without opening it.
 *
 * @param size in bytes; with the size of the write-ahead log beside it, which holds what is not yet in the file
 * @param modified the later of the changes of file and log
 * @param fileKey the file's number in its file system, which changes when another file takes its place; empty where
 *     the system has none
 */
public record FileState(long size, long logSize, Instant modified, String fileKey) {
    public FileState {
        Objects.requireNonNull(modified, "modified is null");
        Objects.requireNonNull(fileKey, "fileKey is null");
    }

    /** The state at this moment. */
    public static FileState of(Path file) throws SourceException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant();
            String fileKey = String.valueOf(Objects.requireNonNullElse(attributes.fileKey(), ""));
            Path log = file.resolveSibling(file.getFileName() + ".wal");
            try {
                BasicFileAttributes logged = Files.readAttributes(log, BasicFileAttributes.class);
                Instant logModified = logged.lastModifiedTime().toInstant();
                return new FileState(
                        attributes.size(),
                        logged.size(),
                        logModified.isAfter(modified) ? logModified : modified,
                        fileKey);
            } catch (NoSuchFileException e) {
                return new FileState(attributes.size(), 0, modified, fileKey);
            }
        } catch (IOException e) {
            throw SourceErrors.of(file, e);
        }
    }

    /** True when the file is no longer in this state; a file that is gone has changed too. */
    public boolean changed(Path file) {
        try {
            return !equals(of(file));
        } catch (SourceException e) {
            return true;
        }
    }
}
