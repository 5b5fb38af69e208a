package dev.quipu.agent.guard.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the guard's lists: tab-separated lines beside the code, {@code #} begins a comment. */
public final class RuleFile {
    private RuleFile() {}

    /** The lines as cells; a line without exactly that many cells, or with an empty one, is a mistake of ours. */
    public static List<List<String>> lines(Class<?> beside, String file, int cells) {
        List<List<String>> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(beside, file).split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> parts = List.of(line.split("\t", -1));
            if (parts.size() != cells || parts.stream().anyMatch(String::isBlank)) {
                throw new IllegalStateException(file + " line " + number + ": expected " + cells + " cells");
            }
            lines.add(parts);
        }
        return lines;
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
