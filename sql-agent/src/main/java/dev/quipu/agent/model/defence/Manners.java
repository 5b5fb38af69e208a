package dev.quipu.agent.model.defence;

import dev.quipu.agent.guard.text.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers what is no question about data, by the rules of {@code manners.tsv} and without a model. Immutable. */
public final class Manners {
    private static final String FILE = "manners.tsv";

    private record Rule(String kind, Pattern pattern) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> replies = new LinkedHashMap<>();

    public Manners() {
        for (List<String> line : RuleFile.lines(Manners.class, FILE, 3)) {
            if (line.get(0).startsWith("reply:")) {
                replies.put(line.get(0).substring("reply:".length()), line.get(1));
            } else {
                int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                rules.add(new Rule(line.get(0), Pattern.compile(line.get(1), flags)));
            }
        }
        rules.stream()
                .map(Rule::kind)
                .filter(kind -> !replies.containsKey(kind))
                .forEach(kind -> {
                    throw new IllegalStateException(FILE + ": there is no reply:" + kind);
                });
    }

    /** A fixed reply; empty for what may be a question about data. */
    public Optional<String> reply(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(plain).find())
                .findFirst()
                .map(rule -> replies.getOrDefault(rule.kind(), ""));
    }
}
