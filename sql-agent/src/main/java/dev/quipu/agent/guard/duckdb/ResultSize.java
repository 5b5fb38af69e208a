package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How large the value of an expression grows as far as its constants tell: characters of a text, elements of a list.
 * What depends on rows counts as one, since rows are what the time and row limits bound. What constants make in a way
 * that is not understood counts as endless.
 */
final class ResultSize {
    private final Map<String, SizeLimits.Limit> limits;

    ResultSize(Map<String, SizeLimits.Limit> limits) {
        this.limits = limits;
    }

    double of(JsonNode node) {
        if (node.path("class").asText().equals("CONSTANT")) {
            return Math.max(1, node.path("literal").path("text").asText().length());
        }
        if (!node.path("class").asText().equals("FUNCTION")) {
            return largestChild(node);
        }
        SizeLimits.Limit limit = limits.get(node.path("function_name").asText().toLowerCase(Locale.ROOT));
        return limit == null ? ofCall(node) : ofLimited(node, limit.measure());
    }

    private double ofLimited(JsonNode call, SizeLimits.Measure measure) {
        int chained = call.path("qualified_name").path("path").size() > 1 ? 1 : 0;
        JsonNode first = argument(call, 0);
        JsonNode second = argument(call, 1 - chained);
        return switch (measure) {
            case PRODUCT -> (chained == 1 ? 1 : of(first)) * count(second);
            case SECOND -> Math.max(chained == 1 ? 1 : of(first), count(second));
            case SPAN -> SeriesLength.of(call.path("arguments"));
            case TIMES -> of(first) * largestArgument(call, 1);
            case LAMBDA -> ofCall(call);
            case DISTANCE, PATTERN -> largestArgument(call, 0);
        };
    }

    private double largestArgument(JsonNode call, int from) {
        double most = 1;
        for (int index = from; index < call.path("arguments").size(); index++) {
            most = Math.max(most, of(argument(call, index)));
        }
        return most;
    }

    /** Calls with a lambda do it once for each element; texts and lists that are joined add up. */
    private double ofCall(JsonNode call) {
        double sum = 0;
        double most = 1;
        double lambda = 1;
        for (JsonNode argument : call.path("arguments")) {
            JsonNode value = argument.path("expression");
            if (value.path("class").asText().equals("LAMBDA")) {
                lambda = Math.max(lambda, of(value));
            } else {
                double size = of(value);
                sum += size;
                most = Math.max(most, size);
            }
        }
        String name = call.path("function_name").asText();
        boolean joins = name.equals("||") || name.contains("concat") || name.contains("cat");
        return Math.max(joins ? sum : most, 1) * lambda;
    }

    private double largestChild(JsonNode node) {
        double most = 1;
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                most = Math.max(most, of(child));
            }
        }
        return most;
    }

    private static JsonNode argument(JsonNode call, int index) {
        return call.path("arguments").path(index).path("expression");
    }

    static double count(JsonNode node) {
        OptionalDouble number = Folding.number(node);
        if (number.isPresent()) {
            return Math.abs(number.getAsDouble());
        }
        return node.isMissingNode() || Folding.dependsOnRows(node) ? 1 : Double.POSITIVE_INFINITY;
    }
}
