package dev.quipu.bot.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the program finds around itself when it starts.
 *
 * @param environment the environment variables
 * @param userHome the user's home folder
 * @param system the name of the operating system
 */
public record Surroundings(
        Map<String, String> environment, Path workingFolder, Path userHome, String system, ZoneId zone) {
    public Surroundings {
        environment = Map.copyOf(environment);
        Objects.requireNonNull(workingFolder, "workingFolder is null");
        Objects.requireNonNull(userHome, "userHome is null");
        Objects.requireNonNull(system, "system is null");
        Objects.requireNonNull(zone, "zone is null");
    }

    /** Where settings, state and caches live: {@code $QUIPU_HOME}, else the user's data folder of the system. */
    public Path home() {
        String named = environment.getOrDefault("QUIPU_HOME", "");
        return named.isBlank() ? dataFolder().resolve("quipu") : workingFolder.resolve(named);
    }

    private Path dataFolder() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support");
        }
        @Nullable String folder = environment.get(name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_DATA_HOME");
        // The XDG specification says that a relative path is to be ignored.
        return folder != null && Path.of(folder).isAbsolute()
                ? Path.of(folder)
                : userHome.resolve(".local").resolve("share");
    }

    /** A path as people write it: relative to a folder, or beginning with ~. */
    Path resolve(Path folder, String text) {
        if (text.equals("~") || text.startsWith("~/")) {
            return userHome.resolve(text.substring(Math.min(2, text.length()))).normalize();
        }
        return folder.resolve(text).normalize();
    }
}
