package dev.quipu.agent.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file that is built under a name of its own beside its target and takes the target's place in one step, so that a
 * failure, a full disk or a killed process leaves the target as it was. For one thread.
 */
final class UnfinishedFile implements AutoCloseable {
    private static final String ENDING = ".unfinished";

    private final Path target;
    private final Path path;

    private UnfinishedFile(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /** A new file beside the target; what killed processes left behind for the same target is removed. */
    static UnfinishedFile beside(Path target) throws SourceException {
        Path absolute = target.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
        makeFolder(folder, absolute);
        try {
            new Leftovers(folder, "." + absolute.getFileName() + ".").remove();
        } catch (AccessDeniedException e) {
            throw notWritable(absolute, folder, e);
        } catch (IOException e) {
            throw SourceErrors.of(absolute, e);
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(absolute, folder, new AccessDeniedException(folder.toString()));
        }
        String name =
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + "-"
                        + UUID.randomUUID().toString().substring(0, 8) + ENDING;
        return new UnfinishedFile(absolute, folder.resolve(name));
    }

    /** Removes what killed processes left behind for this target, as far as that is possible. */
    static void removeLeftovers(Path target) {
        Path absolute = target.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
        try {
            new Leftovers(folder, "." + absolute.getFileName() + ".").remove();
        } catch (IOException e) {
            // the next build beside the target tries again, and tells
            return;
        }
    }

    private static void makeFolder(Path folder, Path target) throws SourceException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SourceException(
                    target.getFileName() + " cannot be written: the folder " + folder + " cannot be made (" + reason(e)
                            + ")",
                    "Name a folder in which this user may write, or let QUIPU_HOME point to one.",
                    e);
        }
    }

    /** What the system says; some exceptions hold no words of it. */
    private static String reason(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "this user may not write there";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        String said = error instanceof FileSystemException system ? system.getReason() : error.getMessage();
        return Objects.requireNonNullElse(said, "the system does not let it be made");
    }

    private static SourceException notWritable(Path target, Path folder, IOException cause) {
        return new SourceException(
                target.getFileName() + " cannot be written: this user may not write in " + folder,
                "Name a folder in which this user may write, or let QUIPU_HOME point to one.",
                cause);
    }

    /** Where to build. Nothing is there yet. */
    Path path() {
        return path;
    }

    /** A folder for whatever the building needs besides; removed with {@link #close}. */
    Path scratch() {
        return path.resolveSibling(path.getFileName() + ".tmp");
    }

    /** Lets the built file take the target's place. */
    void finish() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        for (String ending : List.of("", ".wal", ".tmp")) {
            removeTree(path.resolveSibling(path.getFileName() + ending));
        }
    }

    private static void removeTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // What cannot be removed now is removed by the next build, see Leftovers.
            return;
        }
    }

    /** Unfinished files of processes that are gone. */
    private record Leftovers(Path folder, String start) {
        void remove() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(this::isLeftOver).forEach(UnfinishedFile::removeTree);
            }
        }

        private boolean isLeftOver(Path file) {
            String name = String.valueOf(file.getFileName());
            if (!name.startsWith(start) || !name.contains(ENDING)) {
                return false;
            }
            String process = name.substring(start.length()).replaceFirst("-.*", "");
            return process.matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(process)).isEmpty();
        }
    }
}
