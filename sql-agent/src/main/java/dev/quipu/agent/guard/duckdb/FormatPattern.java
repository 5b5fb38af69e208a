package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the text is that {@code printf} or {@code format} makes by its pattern. */
final class FormatPattern {
    private static final Pattern PLACE = Pattern.compile("%[-+ #0-9.]*[a-zA-Z]|\\{[^}]*}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private FormatPattern() {}

    /** @param argument the largest of the values that are put in */
    static double size(JsonNode call, double argument) {
        String pattern = call.path("arguments")
                .path(0)
                .path("expression")
                .path("literal")
                .path("text")
                .asText();
        double size = Math.max(1, pattern.length());
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            size += argument;
            Matcher width = NUMBER.matcher(place.group());
            while (width.find()) {
                size += Integer.parseInt(width.group());
            }
        }
        return size;
    }
}
