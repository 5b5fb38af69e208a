package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many elements {@code range} or {@code generate_series} makes, as far as its arguments tell. */
final class SeriesLength {
    /** What a series of times between unknown ends is taken to span. */
    private static final double DECADE = 3_652.5 * 24 * 3600;

    private static final Pattern DATE = Pattern.compile("(\\d{1,6})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern INTERVAL = Pattern.compile("([0-9.]+)\\s*([a-z]+)");

    private SeriesLength() {}

    static double of(JsonNode arguments) {
        JsonNode first = arguments.path(0).path("expression");
        JsonNode second = arguments.path(1).path("expression");
        OptionalDouble step = seconds(arguments.path(2).path("expression"));
        if (step.isPresent()) {
            return span(first, second) / Math.max(1e-6, step.getAsDouble());
        }
        // the larger end bounds the count whatever a whole step is
        return arguments.size() < 2
                ? ResultSize.count(first)
                : Math.max(ResultSize.count(first), ResultSize.count(second));
    }

    private static double span(JsonNode from, JsonNode to) {
        OptionalDouble start = day(from);
        OptionalDouble end = day(to);
        boolean known = start.isPresent() && end.isPresent();
        return known ? Math.abs(end.getAsDouble() - start.getAsDouble()) + 24 * 3600 : DECADE;
    }

    /** Seconds of a written date, in months of 30 days. */
    private static OptionalDouble day(JsonNode node) {
        JsonNode literal = node.path("class").asText().equals("CAST") ? node.path("child") : node;
        Matcher date = DATE.matcher(literal.path("literal").path("text").asText());
        if (!date.lookingAt()) {
            return OptionalDouble.empty();
        }
        double days = Integer.parseInt(date.group(1)) * 365.25
                + Integer.parseInt(date.group(2)) * 30.4
                + Integer.parseInt(date.group(3));
        return OptionalDouble.of(days * 24 * 3600);
    }

    /** Seconds of an interval: {@code INTERVAL 1 DAY} is a call of to_days, {@code INTERVAL '1 day'} a cast. */
    private static OptionalDouble seconds(JsonNode step) {
        String function = step.path("function_name").asText();
        if (function.startsWith("to_")) {
            // the parser writes to_days(CAST(trunc(CAST(1 AS DOUBLE)) AS INTEGER))
            OptionalDouble number =
                    Folding.number(step.path("arguments").path(0).path("expression"));
            return OptionalDouble.of(Math.abs(number.orElse(1)) * unit(function.substring(3)));
        }
        boolean interval = step.path("type_expr").path("type_name").asText().equalsIgnoreCase("INTERVAL");
        if (!interval) {
            return OptionalDouble.empty();
        }
        String text = step.path("child").path("literal").path("text").asText().toLowerCase(Locale.ROOT);
        Matcher parts = INTERVAL.matcher(text);
        double seconds = 0;
        while (parts.find()) {
            seconds += Double.parseDouble(parts.group(1)) * unit(parts.group(2));
        }
        return OptionalDouble.of(seconds == 0 ? 1 : seconds);
    }

    private static double unit(String name) {
        if (name.startsWith("micro") || name.equals("us")) {
            return 1e-6;
        }
        if (name.startsWith("milli") && !name.startsWith("millen")) {
            return 1e-3;
        }
        if (name.startsWith("s")) {
            return 1;
        }
        if (name.startsWith("min") || name.equals("m")) {
            return 60;
        }
        return name.startsWith("h") ? 3600 : 24 * 3600;
    }
}
