package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Computes what constants alone make: numbers, casts, arithmetic, a scalar subquery without FROM. */
final class Folding {
    private Folding() {}

    /** The number, or empty when it depends on anything but constants that are understood here. */
    static OptionalDouble number(JsonNode node) {
        return switch (node.path("class").asText()) {
            case "CONSTANT" -> constant(node.path("literal").path("text").asText());
            case "CAST" -> number(node.path("child"));
            case "SUBQUERY" -> subquery(node.path("subquery").path("node"));
            case "FUNCTION" -> function(node);
            default -> OptionalDouble.empty();
        };
    }

    /** The number when each column is one; what is not understood counts as its largest part. At least one. */
    static double estimate(JsonNode node) {
        OptionalDouble number = number(node);
        if (number.isPresent()) {
            return Math.max(1, Math.abs(number.getAsDouble()));
        }
        double most = 1;
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                most = Math.max(most, estimate(child));
            }
        }
        return most;
    }

    /** How many values a type holds: {@code INTEGER[3][4]} holds twelve. */
    static double cells(JsonNode type) {
        double most = 1;
        double length = 1;
        for (JsonNode child : type.path("children")) {
            if (child.path("class").asText().equals("CONSTANT")) {
                length = number(child).orElse(1);
            } else {
                most = Math.max(most, cells(child));
            }
        }
        return type.path("type_name").asText().equals("array") ? most * length : most;
    }

    /** Whether columns or tables have a say in it. */
    static boolean dependsOnRows(JsonNode node) {
        String kind = node.path("class").asText(node.path("type").asText());
        if (kind.equals("COLUMN_REF") || kind.equals("BASE_TABLE") || kind.equals("POSITIONAL_REFERENCE")) {
            return true;
        }
        boolean chained = kind.equals("FUNCTION")
                && node.path("qualified_name").path("path").size() > 1;
        for (JsonNode child : node) {
            if (chained || dependsOnRows(child)) {
                return true;
            }
        }
        return false;
    }

    private static OptionalDouble constant(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT).trim();
        try {
            if (digits.startsWith("0x")) {
                return OptionalDouble.of((double) Long.parseLong(digits.substring(2), 16));
            }
            return OptionalDouble.of(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble subquery(JsonNode query) {
        boolean alone = query.path("from_table").path("type").asText().equals("EMPTY")
                && query.path("select_list").size() == 1;
        return alone ? number(query.path("select_list").path(0)) : OptionalDouble.empty();
    }

    private static OptionalDouble function(JsonNode call) {
        JsonNode arguments = call.path("arguments");
        OptionalDouble left = number(arguments.path(0).path("expression"));
        if (left.isEmpty() || arguments.size() > 2) {
            return OptionalDouble.empty();
        }
        String name = call.path("function_name").asText().toLowerCase(Locale.ROOT);
        if (arguments.size() == 1) {
            return unary(name, left.getAsDouble());
        }
        OptionalDouble right = number(arguments.path(1).path("expression"));
        return right.isEmpty() ? OptionalDouble.empty() : binary(name, left.getAsDouble(), right.getAsDouble());
    }

    private static OptionalDouble unary(String name, double value) {
        return switch (name) {
            case "+", "ceil", "ceiling", "floor", "round", "trunc", "abs", "@" -> OptionalDouble.of(value);
            case "-" -> OptionalDouble.of(-value);
            case "exp" -> OptionalDouble.of(Math.exp(value));
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble binary(String name, double left, double right) {
        return switch (name) {
            case "+", "add" -> OptionalDouble.of(left + right);
            case "-", "subtract" -> OptionalDouble.of(left - right);
            case "*", "multiply" -> OptionalDouble.of(left * right);
            case "/", "//", "divide" -> OptionalDouble.of(left / right);
            case "%", "mod" -> OptionalDouble.of(left % right);
            case "**", "^", "pow", "power" -> OptionalDouble.of(Math.pow(left, right));
            case "<<" -> OptionalDouble.of(left * Math.pow(2, right));
            default -> OptionalDouble.empty();
        };
    }
}
