package dev.quipu.bot.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** The source that questions go to. */
public sealed interface SourceChoice {
    /** The name under which the demo can be asked for. */
    String DEMO = "demo";

    /** The shop that comes with Quipu. */
    record Demo() implements SourceChoice {}

    /**
     * A database, a data file or a folder of data files.
     *
     * @param id what people call it
     * @param zone how its time stamps are to be read
     */
    record Stored(String id, Path path, ZoneId zone) implements SourceChoice {
        public Stored {
            Objects.requireNonNull(id, "id is null");
            Objects.requireNonNull(path, "path is null");
            Objects.requireNonNull(zone, "zone is null");
        }
    }

    /** What holds when nobody names a source: the default of the settings, else the demo. */
    static SourceChoice standard(Settings settings) {
        return settings.defaultSource().map(SourceChoice::stored).orElseGet(Demo::new);
    }

    /**
     * The source of this id or at this path; empty when there is none. Ids come before paths, and the demo's name is one
     * of them: {@code ./demo} is a folder of that name.
     */
    static Optional<SourceChoice> named(String name, Settings settings, Path workingFolder) {
        Settings.SourceSettings source = settings.sources().get(name);
        if (source != null) {
            return Optional.of(stored(source));
        }
        return name.equals(DEMO) ? Optional.of(new Demo()) : atPath(name, workingFolder);
    }

    private static Optional<SourceChoice> atPath(String name, Path workingFolder) {
        try {
            Path path = workingFolder.resolve(name).normalize();
            return !name.isBlank() && Files.exists(path)
                    ? Optional.of(new Stored(idOf(path), path, ZoneOffset.UTC))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String idOf(Path path) {
        String name = String.valueOf(path.getFileName());
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }

    private static SourceChoice stored(Settings.SourceSettings source) {
        return new Stored(source.id(), source.path(), source.zone());
    }
}
