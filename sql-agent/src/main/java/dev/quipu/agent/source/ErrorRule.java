package dev.quipu.agent.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One entry of {@code source-errors.txt}: a text that engine or system may say, and what people are told. */
record ErrorRule(Pattern when, String what, String instead) {
    private static final String FILE = "source-errors.txt";
    private static final List<String> KEYS = List.of("reason", "when", "what", "instead");

    /** All entries in their order; a mistake in the file stops the program at its start. */
    static List<ErrorRule> all() {
        List<ErrorRule> rules = new ArrayList<>();
        for (String block : BundledText.of(FILE).split("\n\\s*\n")) {
            Map<String, String> entry = entry(block);
            if (!entry.isEmpty()) {
                rules.add(rule(entry, block));
            }
        }
        return List.copyOf(rules);
    }

    private static ErrorRule rule(Map<String, String> entry, String block) {
        if (!List.copyOf(entry.keySet()).equals(KEYS)) {
            throw new IllegalStateException(FILE + ": an entry has the lines " + KEYS + ", but here is: " + block);
        }
        return new ErrorRule(
                Pattern.compile(entry.getOrDefault("when", "")),
                entry.getOrDefault("what", ""),
                entry.getOrDefault("instead", ""));
    }

    private static Map<String, String> entry(String block) {
        Map<String, String> entry = new LinkedHashMap<>();
        for (String line : block.split("\n")) {
            int colon = line.indexOf(": ");
            if (!line.startsWith("#") && colon > 0) {
                entry.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return entry;
    }
}
