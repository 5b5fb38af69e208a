package dev.quipu.agent.model.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The list of what failed calls mean. */
final class FailureRules {
    private static final String FILE = "failures.tsv";
    private static final int CELLS = 7;
    private static final String ANYTHING = "*";

    private record Rule(String signal, Pattern words, Failure sentence) {
        boolean fits(String given, String text) {
            boolean hundred = signal.endsWith("xx")
                    && given.length() == signal.length()
                    && given.charAt(0) == signal.charAt(0)
                    && Character.isDigit(given.charAt(1));
            return (signal.equals(given) || hundred) && words.matcher(text).find();
        }
    }

    private final List<Rule> rules;

    private FailureRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static FailureRules load() {
        try (InputStream stream = Objects.requireNonNull(FailureRules.class.getResourceAsStream(FILE), FILE)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new FailureRules(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FailureRules::rule)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Rule rule(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != CELLS || cells.stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException(FILE + ": expected " + CELLS + " cells in: " + line);
        }
        Pattern words = Pattern.compile(cells.get(1).equals(ANYTHING) ? "" : cells.get(1));
        Failure sentence = new Failure(
                ModelException.Kind.valueOf(cells.get(2)),
                Failure.Again.valueOf(cells.get(3)),
                cells.get(4),
                cells.get(5),
                null);
        return new Rule(cells.get(0), words, sentence);
    }

    /**
     * The first rule that fits, with its holes still open.
     *
     * @param text what the provider wrote; only looked at, never shown
     */
    Failure of(String signal, String text) {
        return rules.stream()
                .filter(rule -> rule.fits(signal, text))
                .findFirst()
                .map(Rule::sentence)
                .orElseThrow(() -> new IllegalStateException(FILE + " has no line for " + signal));
    }
}
