package dev.quipu.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Word lists and rules that are data: tab-separated lines, {@code #} for comments, checked when they are read. */
public final class WordFile {
    private WordFile() {}

    /** One line; the first line of a file is 1. */
    public record Entry(List<String> fields, int line) {
        public Entry {
            fields = List.copyOf(fields);
        }

        public String field(int index) {
            return fields.get(index);
        }
    }

    /**
     * Reads a list that lies in the package of a class.
     *
     * @throws IllegalStateException when a line has another number of fields or an empty one
     */
    public static List<Entry> read(Class<?> beside, String file, int fields) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing: build Quipu again");
            }
            List<Entry> entries = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(entry(file, fields, line, number));
                }
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String file, int fields, String line, int number) {
        List<String> parts =
                Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        if (parts.size() != fields || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalStateException(
                    file + ":" + number + ": expected " + fields + " fields with text, separated by tabs");
        }
        return new Entry(parts, number);
    }
}
