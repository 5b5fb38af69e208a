package dev.quipu.bot.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Something wrong in a settings file.
 *
 * @param line counted from 1; 0 when it is the file as a whole
 */
public record Mistake(Path file, int line, String what, String instead) {
    public Mistake {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(what, "what is null");
        if (instead.isBlank()) {
            throw new IllegalArgumentException("a mistake says what to write instead");
        }
    }

    @Override
    public String toString() {
        return file + (line == 0 ? ": " : ":" + line + ": ") + what + " " + instead;
    }
}
