package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How large the value of an expression grows as far as its constants tell: characters of a text, elements of a list.
 * What depends on rows counts as one, since rows are what the time and row limits bound. What constants make in a way
 * that is not understood counts as endless.
 */
final class ResultSize {
    /** What is put side by side adds up. */
    private static final Set<String> JOINING = Set.of(
            "||", "list_value", "construct_array", "array_value", "list_pack", "row", "struct_pack", "map", "flatten");
    /** A value that a step of list_reduce makes from one of this size says by how much it grows. */
    private static final double PROBE = 1_000;

    private final Map<String, SizeLimits.Limit> limits;
    private final Map<String, Double> parameters = new HashMap<>();

    ResultSize(Map<String, SizeLimits.Limit> limits) {
        this.limits = limits;
    }

    double of(JsonNode node) {
        return switch (node.path("class").asText()) {
            case "CONSTANT" ->
                Math.max(1, node.path("literal").path("text").asText().length());
            case "COLUMN_REF" ->
                parameters.getOrDefault(node.path("column_names").path(0).asText(), 1.0);
            case "FUNCTION" -> {
                SizeLimits.Limit limit =
                        limits.get(node.path("function_name").asText().toLowerCase(Locale.ROOT));
                yield limit == null ? ofCall(node) : ofLimited(node, limit.measure());
            }
            default -> largestChild(node);
        };
    }

    private double ofLimited(JsonNode call, SizeLimits.Measure measure) {
        int chained = call.path("qualified_name").path("path").size() > 1 ? 1 : 0;
        JsonNode first = argument(call, 0);
        JsonNode second = argument(call, 1 - chained);
        return switch (measure) {
            case PRODUCT -> (chained == 1 ? 1 : of(first)) * count(second);
            case SECOND -> Math.max(chained == 1 ? 1 : of(first), count(second) * of(argument(call, 2 - chained)));
            case SPAN -> SeriesLength.of(call.path("arguments"));
            case TIMES -> of(first) * largestArgument(call, 1);
            case BETWEEN -> of(first) * call.path("arguments").size() + ofCall(call);
            case TWOFOLD -> 2 * ofCall(call);
            case THREEFOLD -> 3 * ofCall(call);
            case EIGHTFOLD -> 8 * ofCall(call);
            case LAMBDA -> ofCall(call);
            case FOLD -> ofFold(call);
            case COUNT -> largestCount(call);
            case DISTANCE -> largestArgument(call, 0);
            case PATTERN -> FormatPattern.size(call, largestArgument(call, 1));
        };
    }

    private double largestArgument(JsonNode call, int from) {
        double most = 1;
        for (int index = from; index < call.path("arguments").size(); index++) {
            most = Math.max(most, of(argument(call, index)));
        }
        return most;
    }

    private double largestCount(JsonNode call) {
        double most = 1;
        for (JsonNode argument : call.path("arguments")) {
            most = Math.max(most, Folding.estimate(argument.path("expression")));
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
        String name = call.path("function_name").asText().toLowerCase(Locale.ROOT);
        boolean joins = JOINING.contains(name) || name.contains("concat") || name.contains("cat");
        return Math.max(joins ? sum : most, 1) * lambda;
    }

    /** What doubles with each element is endless after a few dozen. */
    private double ofFold(JsonNode call) {
        for (JsonNode argument : call.path("arguments")) {
            JsonNode lambda = argument.path("expression");
            String parameter = Lambdas.parameters(lambda).stream().findFirst().orElse("");
            if (!parameter.isEmpty()) {
                double small = withParameter(parameter, PROBE, lambda.path("expr"));
                double large = withParameter(parameter, 2 * PROBE, lambda.path("expr"));
                if (large - small > PROBE) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        }
        return ofCall(call);
    }

    private double withParameter(String name, double size, JsonNode body) {
        Double outside = parameters.put(name, size);
        try {
            return of(body);
        } finally {
            if (outside == null) {
                parameters.remove(name);
            } else {
                parameters.put(name, outside);
            }
        }
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
        if (node.isMissingNode()) {
            return 1;
        }
        return Folding.dependsOnRows(node) ? Folding.estimate(node) : Double.POSITIVE_INFINITY;
    }
}
