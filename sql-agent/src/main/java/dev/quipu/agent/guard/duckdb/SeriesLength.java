package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many elements {@code range} or {@code generate_series} makes, as far as its arguments tell. */
final class SeriesLength {
    /** What a series of times between unknown ends is taken to span. */
    private static final double DECADE = 3_652.5 * 24 * 3600;

    private static final Pattern DATE = Pattern.compile("(\\d{1,6})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern INTERVAL = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-z]+)");
    private static final Pattern WORDS = Pattern.compile("\\s*(\\d+(\\.\\d+)?\\s*[a-z]+[\\s,]*)+(ago)?\\s*");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d\\d):(\\d\\d(?:\\.\\d{1,9})?)");
    private static final double SHORTEST = 1e-6;
    private static final double HOUR = 3600;
    /** By how the name begins; a day stands for all that is longer. */
    private static final Map<String, Double> UNITS = units();

    private SeriesLength() {}

    private static Map<String, Double> units() {
        Map<String, Double> units = new LinkedHashMap<>();
        units.put("millis", 1e-3);
        units.put("msec", 1e-3);
        units.put("sec", 1.0);
        units.put("min", 60.0);
        units.put("hour", HOUR);
        units.put("hr", HOUR);
        for (String longer : List.of("day", "week", "mon", "quarter", "year", "yr", "decade", "centur", "millen")) {
            units.put(longer, 24 * HOUR);
        }
        return units;
    }

    static double of(JsonNode arguments) {
        JsonNode first = arguments.path(0).path("expression");
        JsonNode second = arguments.path(1).path("expression");
        OptionalDouble step = seconds(arguments.path(2).path("expression"));
        if (step.isPresent()) {
            return span(first, second) / Math.max(SHORTEST, step.getAsDouble());
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
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            double minutes = 60.0 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2));
            return OptionalDouble.of(60 * minutes + Double.parseDouble(clock.group(3)));
        }
        Matcher parts = INTERVAL.matcher(text);
        double seconds = 0;
        while (parts.find()) {
            seconds += Double.parseDouble(parts.group(1)) * unit(parts.group(2));
        }
        // 'P1D', '00:00:01' and whatever else is not read here may be as short as the engine can tell
        boolean understood = WORDS.matcher(text).matches() && seconds > 0;
        return OptionalDouble.of(understood ? seconds : SHORTEST);
    }

    /** Seconds of a unit; one that is not known is taken for the shortest. */
    private static double unit(String name) {
        for (Map.Entry<String, Double> unit : UNITS.entrySet()) {
            if (name.startsWith(unit.getKey())) {
                return unit.getValue();
            }
        }
        return switch (name) {
            case "ms" -> 1e-3;
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> HOUR;
            case "d", "w", "y" -> 24 * HOUR;
            default -> SHORTEST;
        };
    }
}
