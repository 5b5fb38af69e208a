package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.QueryOutline.Aggregate;
import dev.quipu.agent.guard.text.QueryOutline.Equality;
import dev.quipu.agent.guard.text.QueryOutline.Name;
import dev.quipu.agent.guard.text.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what an outline says of the expressions of a SELECT. */
final class OutlineExpressions {
    /** Aggregates whose value changes when a row is counted twice. */
    private static final Set<String> REPEATED =
            Set.of("sum", "avg", "mean", "count", "count_star", "fsum", "sum_no_overflow", "kahan_sum");

    private final SqlText text;

    OutlineExpressions(SqlText text) {
        this.text = text;
    }

    /** The parts that AND connects. */
    List<JsonNode> conjuncts(JsonNode condition) {
        List<JsonNode> parts = new ArrayList<>();
        if (condition.path("type").asText().equals("CONJUNCTION_AND")) {
            condition.path("children").forEach(child -> parts.addAll(conjuncts(child)));
        } else if (condition.isObject() && !condition.isEmpty()) {
            parts.add(condition);
        }
        return parts;
    }

    Optional<Equality> equality(JsonNode condition) {
        if (!condition.path("type").asText().equals("COMPARE_EQUAL")) {
            return Optional.empty();
        }
        List<Name> left = name(condition.path("left"));
        List<Name> right = name(condition.path("right"));
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Equality(left.get(0), right.get(0)));
    }

    List<Name> plainNames(JsonNode expressions) {
        List<Name> names = new ArrayList<>();
        expressions.forEach(expression -> names.addAll(name(expression)));
        return names;
    }

    private static List<Name> name(JsonNode node) {
        List<String> path = FactCollector.texts(node.path("column_names"));
        boolean isColumn = node.path("class").asText().equals("COLUMN_REF") && !path.isEmpty();
        return isColumn ? List.of(new Name(path)) : List.of();
    }

    List<Aggregate> aggregates(JsonNode select) {
        List<Aggregate> found = new ArrayList<>();
        for (String place : List.of("select_list", "having", "modifiers")) {
            walk(select.path(place), node -> {
                String function = AsciiCase.lower(node.path("function_name").asText());
                if (node.path("class").asText().equals("FUNCTION") && REPEATED.contains(function)) {
                    List<Name> columns = new ArrayList<>();
                    walk(node.path("arguments"), inner -> columns.addAll(name(inner)));
                    found.add(new Aggregate(function, node.path("distinct").asBoolean(), columns, written(node)));
                }
            });
        }
        return found;
    }

    /** The queries that stand in expressions of the SELECT, outermost only. */
    List<JsonNode> subqueries(JsonNode select) {
        List<JsonNode> found = new ArrayList<>();
        for (String place : List.of("select_list", "where_clause", "having", "group_expressions", "qualify")) {
            walk(select.path(place), node -> {
                if (isSubquery(node)) {
                    found.add(node.path("subquery").path("node"));
                }
            });
        }
        return found;
    }

    private static boolean isSubquery(JsonNode node) {
        return node.path("class").asText().equals("SUBQUERY");
    }

    private static void walk(JsonNode node, Consumer<JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(node);
        }
        if (!isSubquery(node)) {
            node.forEach(child -> walk(child, visitor));
        }
    }

    /** The expression as it stands in the text; the engine's own place of it may leave out its left part. */
    String written(JsonNode expression) {
        long[] span = {Long.MAX_VALUE, -1};
        widen(expression, span);
        if (span[1] < 0) {
            return "";
        }
        String slice = text.sql().substring(text.indexOfByte(span[0]), text.indexOfByte(span[1]));
        return slice.replaceAll("\\s+", " ").strip();
    }

    private static void widen(JsonNode node, long[] span) {
        if (node.has("query_location") && TreeReader.knowsPlaceOf(node)) {
            long start = node.path("query_location").asLong();
            span[0] = Math.min(span[0], start);
            span[1] =
                    Math.max(span[1], start + node.path("query_location_length").asLong());
        }
        node.forEach(child -> widen(child, span));
    }
}
