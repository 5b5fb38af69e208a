package dev.quipu.agent.explain;

import dev.quipu.agent.guard.text.RuleFile;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that make, scale or soften a figure, from {@code figure-words.tsv}. Immutable. */
final class FigureWords {
    enum Kind {
        NUMBER,
        SCALE,
        PERCENT,
        RATIO,
        ORDINAL,
        HEDGE,
        MONTH
    }

    private static final String FILE = "figure-words.tsv";

    private final Map<Kind, Map<String, BigDecimal>> words = new LinkedHashMap<>();

    FigureWords() {
        for (List<String> line : RuleFile.lines(FigureWords.class, FILE, 4)) {
            Kind kind = Kind.valueOf(line.get(0).toUpperCase(Locale.ROOT));
            words.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(line.get(1), new BigDecimal(line.get(2)));
        }
        if (words.size() != Kind.values().length) {
            throw new IllegalStateException(FILE + ": every kind has words");
        }
    }

    Map<String, BigDecimal> of(Kind kind) {
        return words.getOrDefault(kind, Map.of());
    }

    /** All words of a kind as alternatives of a pattern, longest first. */
    String alternatives(Kind kind) {
        return of(kind).keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
