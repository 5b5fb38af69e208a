package dev.quipu.bot.console;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks of the machine: Java, folders, room. */
final class MachineChecks {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ENOUGH_MEGABYTES = 500;
    private static final int OLDEST_JAVA = 17;

    private MachineChecks() {}

    static Finding java() {
        String version = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= OLDEST_JAVA
                ? Finding.good("Java", version)
                : Finding.problem("Java", version + " is too old", "Install a JDK of at least " + OLDEST_JAVA);
    }

    static Finding folder(String subject, Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "doctor", ".probe");
            Files.delete(probe);
            return Finding.good(subject, folder + " can be written");
        } catch (IOException e) {
            return Finding.problem(
                    subject, folder + " cannot be written", "Give the right to write it, or set another in quipu.yaml");
        }
    }

    /**
     * What Quipu and the databases of all sources may take together.
     *
     * @param databases for each source how many megabytes the process of its database may take
     */
    static Finding memory(List<Long> databases) {
        long own = Runtime.getRuntime().maxMemory() / MEGABYTE;
        long theirs = databases.stream().mapToLong(Long::longValue).sum();
        String text = (own + theirs) + " MB at most: " + own + " MB for Quipu and " + theirs + " MB for "
                + (databases.size() == 1 ? "the database" : databases.size() + " databases");
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine)) {
            return Finding.good("memory", text);
        }
        long megabytes = machine.getTotalMemorySize() / MEGABYTE;
        String compared = text + "; the machine has " + megabytes + " MB";
        return own + theirs <= megabytes
                ? Finding.good("memory", compared)
                : Finding.problem(
                        "memory", compared, "Lower limits.memory, or give Java less with QUIPU_JAVA_OPTIONS=-Xmx512m");
    }

    static Finding room(Path folder) {
        try {
            Path existing = folder.toAbsolutePath();
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            long megabytes = Files.getFileStore(existing).getUsableSpace() / MEGABYTE;
            String text = megabytes + " MB free for the cache";
            return megabytes >= ENOUGH_MEGABYTES
                    ? Finding.good("disk space", text)
                    : Finding.problem("disk space", "only " + text, "Make room, or set another cache in quipu.yaml");
        } catch (IOException e) {
            return Finding.problem("disk space", "it cannot be told", "See that the cache folder is on a mounted disk");
        }
    }
}
