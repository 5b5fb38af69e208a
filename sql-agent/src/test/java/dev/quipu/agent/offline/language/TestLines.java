package dev.quipu.agent.offline.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The cases of a data file beside a test: tab-separated lines, {@code #} for comments. */
public final class TestLines {
    private TestLines() {}

    public static List<String[]> of(Class<?> test, String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
