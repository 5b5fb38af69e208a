package dev.quipu.agent.source;

import java.util.List;
import java.util.regex.Pattern;

/** One entry of {@code source-errors.txt}: a text that engine or system may say, and what people are told. */
record ErrorRule(Pattern when, String what, String instead) {
    /** All entries in their order; a mistake in the file stops the program at its start. */
    static List<ErrorRule> all() {
        return RuleFile.entries("source-errors.txt", List.of("reason", "when", "what", "instead")).stream()
                .map(entry -> new ErrorRule(
                        Pattern.compile(entry.getOrDefault("when", "")),
                        entry.getOrDefault("what", ""),
                        entry.getOrDefault("instead", "")))
                .toList();
    }
}
