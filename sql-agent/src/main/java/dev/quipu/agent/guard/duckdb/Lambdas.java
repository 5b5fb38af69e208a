package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads what lambdas name. */
final class Lambdas {
    private Lambdas() {}

    /** The objects that name the parameters of a lambda; none when it is no lambda. */
    static List<JsonNode> parameterNodes(JsonNode lambda) {
        List<JsonNode> names = new ArrayList<>();
        if (lambda.path("class").asText().equals("LAMBDA")) {
            JsonNode left = lambda.path("lhs");
            add(left, names);
            left.path("arguments").forEach(argument -> add(argument.path("expression"), names));
        }
        return names;
    }

    static List<String> parameters(JsonNode lambda) {
        return parameterNodes(lambda).stream()
                .map(name -> name.path("column_names").path(0).asText())
                .toList();
    }

    private static void add(JsonNode node, List<JsonNode> names) {
        if (node.path("class").asText().equals("COLUMN_REF")) {
            names.add(node);
        }
    }
}
