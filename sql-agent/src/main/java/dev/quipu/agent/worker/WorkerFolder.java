package dev.quipu.agent.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder for temporary files of one worker process: the engine's library where the driver unpacks it, and the
 * report of a crash. Made before the process and removed after it.
 */
record WorkerFolder(Path path) {
    private static final String START = "quipu-worker-";

    /** A new folder that only this user may enter; its name tells which bot it belongs to. */
    static WorkerFolder in(Path place) throws IOException {
        return new WorkerFolder(
                Files.createTempDirectory(place, START + ProcessHandle.current().pid() + "-"));
    }

    /** Removes the folders that bots left behind which were killed. */
    static void sweep(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            files.filter(WorkerFolder::isLeftOver).forEach(folder -> new WorkerFolder(folder).remove());
        } catch (IOException e) {
            // a folder that stays costs room, nothing else; the next start tries again
            return;
        }
    }

    private static boolean isLeftOver(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(START)) {
            return false;
        }
        String owner = name.substring(START.length()).replaceFirst("-.*", "");
        return owner.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(owner)).isEmpty();
    }

    void remove() {
        empty(path);
        delete(path);
    }

    /** Removes what lies in the folder, as far as the system lets it go. */
    static void empty(Path folder) {
        for (Path each : inside(folder)) {
            delete(each);
        }
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(each -> !each.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps the library of a living process; it goes with the folder
            return;
        }
    }
}
