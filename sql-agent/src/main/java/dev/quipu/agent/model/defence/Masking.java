package dev.quipu.agent.model.defence;

import dev.quipu.agent.guard.text.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes secrets and personal data out of what a model is shown, by the rules of {@code masks.tsv}. Immutable. */
public final class Masking {
    private static final String FILE = "masks.tsv";
    private static final String MASK = "•••";

    private record Rule(Pattern pattern, String replacement) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> columnWords = new TreeSet<>();

    public Masking() {
        for (List<String> line : RuleFile.lines(Masking.class, FILE, 4)) {
            switch (line.get(0)) {
                case "text" -> rules.add(new Rule(Pattern.compile(line.get(1)), line.get(2)));
                case "column" -> columnWords.add(line.get(1));
                default -> throw new IllegalStateException(FILE + ": there is no kind " + line.get(0));
            }
        }
    }

    /** The text with a sign in the place of each secret. */
    public String text(String text) {
        String masked = text;
        for (Rule rule : rules) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.replacement());
        }
        return masked;
    }

    /** A value of a column: nothing of it where the column's name says that it is personal. */
    public String value(String column, String value) {
        return isPersonal(column) ? MASK : text(value);
    }

    public boolean isPersonal(String column) {
        String words = column.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_");
        String bounded = "_" + words + "_";
        return columnWords.stream().anyMatch(word -> bounded.contains("_" + word + "_"));
    }
}
