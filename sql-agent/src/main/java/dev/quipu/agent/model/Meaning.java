package dev.quipu.agent.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question with the reading that its asker chose; the thread remembers it as it remembers every question. */
final class Meaning {
    private static final Pattern CHOSEN = Pattern.compile("(?s)(.*) \\(meaning: ([^()]*)\\)");

    private Meaning() {}

    static String with(String question, String label) {
        Matcher matcher = CHOSEN.matcher(question);
        String bare = matcher.matches() ? matcher.group(1) : question;
        return bare.strip() + " (meaning: " + label.replaceAll("[()]", " ").strip() + ")";
    }

    /** The reading that was chosen, as an offer to keep it; empty when none was. */
    static String offer(String question) {
        Matcher matcher = CHOSEN.matcher(question);
        return matcher.matches()
                ? "Read as you chose: " + matcher.group(2).strip()
                        + ". To have it read so for everybody, make it a term of the catalog."
                : "";
    }
}
