package dev.quipu.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with named holes, taken apart once. Immutable. */
final class Template {
    /** Anything between double braces, so that a hole with a wrong name is seen as one. */
    static final Pattern HOLE = Pattern.compile("\\{\\{([^{}\\n]*)}}");

    private record Part(boolean hole, String text) {}

    private final PromptName name;
    private final String version;
    private final String sha256;
    private final List<Part> parts;

    Template(PromptName name, String version, String sha256, String body) {
        this.name = name;
        this.version = version;
        this.sha256 = sha256;
        this.parts = parts(body);
    }

    private static List<Part> parts(String body) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = HOLE.matcher(body);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(false, body.substring(end, matcher.start())));
            parts.add(new Part(true, matcher.group(1).strip()));
            end = matcher.end();
        }
        parts.add(new Part(false, body.substring(end)));
        return List.copyOf(parts);
    }

    /** Fills each hole once; what stands in a value is never looked at again, so braces in it are only text. */
    Prompt fill(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            String value = part.hole() ? values.get(part.text()) : part.text();
            if (value == null) {
                throw new IllegalArgumentException(name.label() + ": nothing was given for " + part.text());
            }
            text.append(value);
        }
        return new Prompt(name.label(), version, sha256, text.toString().strip());
    }
}
