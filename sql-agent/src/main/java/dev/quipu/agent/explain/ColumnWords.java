package dev.quipu.agent.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What the name of a column says of its figures, read from {@code column-words.txt}. Immutable. */
final class ColumnWords {
    /** How the figures of a column are shown. */
    enum Kind {
        COUNT,
        PLAIN,
        PLACE,
        PERCENT,
        MONEY,
        MONTH,
        QUARTER,
        YEAR,
        /** The name says nothing. */
        UNKNOWN
    }

    private enum Place {
        FIRST,
        LAST,
        ANY
    }

    private record Line(Kind kind, Place place, Set<String> words) {
        boolean fits(List<String> name) {
            return switch (place) {
                case FIRST -> words.contains(name.get(0));
                case LAST -> words.contains(name.get(name.size() - 1));
                case ANY -> name.stream().anyMatch(words::contains);
            };
        }
    }

    private static final String FILE = "column-words.txt";

    private final List<Line> lines;

    private ColumnWords(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static ColumnWords load() {
        InputStream stream =
                Objects.requireNonNull(ColumnWords.class.getResourceAsStream(FILE), FILE + " is not on the class path");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(parse(line));
                }
            }
            return new ColumnWords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4 || parts[3].isBlank()) {
            throw new IllegalStateException(FILE + ": a line has kind, place, words and a reason: " + line);
        }
        Kind kind = Kind.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
        Place place = Place.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
        return new Line(kind, place, Set.of(parts[2].strip().split("\\s*,\\s*")));
    }

    Kind kindOf(String columnName) {
        List<String> name = words(columnName);
        if (name.isEmpty()) {
            return Kind.UNKNOWN;
        }
        return lines.stream()
                .filter(line -> line.fits(name))
                .map(Line::kind)
                .findFirst()
                .orElse(Kind.UNKNOWN);
    }

    private static List<String> words(String name) {
        String spaced = name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : spaced.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
