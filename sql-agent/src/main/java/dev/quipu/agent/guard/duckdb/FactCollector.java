package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.duckdb.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.duckdb.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.duckdb.QueryFacts.Refusal;
import dev.quipu.agent.guard.duckdb.QueryFacts.TableUse;
import dev.quipu.agent.guard.duckdb.QueryFacts.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Hears of each object of a tree in the order of the walk and keeps what the rules ask for. For one tree. */
final class FactCollector {
    private final List<TableUse> tables = new ArrayList<>();
    private final List<FunctionUse> functions = new ArrayList<>();
    private final List<ColumnUse> columns = new ArrayList<>();
    private final List<TypeUse> types = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<JsonNode> resultColumns = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<JsonNode> parameters = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Parts that the engine names by their text, which then holds all that stands in them. */
    private final Deque<JsonNode> unnamed = new ArrayDeque<>();

    private final QueryScopes scopes = new QueryScopes();
    private int joins;
    private int largestWith;
    private int notMaterialized;

    QueryFacts facts() {
        return new QueryFacts(tables, functions, columns, types, refusals, joins, largestWith, notMaterialized);
    }

    void refuse(String subject, long place) {
        refusals.add(new Refusal(false, subject, place));
    }

    void refuseSize(String what, long place) {
        refusals.add(new Refusal(true, what, place));
    }

    void enter(String family, String kind, JsonNode node, long place) {
        if (isNameless(node)) {
            unnamed.push(node);
        }
        switch (kind) {
            case "SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE" -> {
                scopes.enter(kind);
                node.path("select_list").forEach(resultColumns::add);
            }
            case "ctes" -> largestWith = Math.max(largestWith, node.path("map").size());
            case "cte_body" -> {
                if (node.path("materialized").asText().equals("CTE_MATERIALIZE_NEVER")) {
                    notMaterialized++;
                }
            }
            case "JOIN" -> joins++;
            case "PIVOT" -> {
                node.path("aggregates").forEach(resultColumns::add);
                node.path("pivots").forEach(resultColumns::add);
            }
            case "BASE_TABLE" -> table(node, place);
            case "SHOW_REF" -> showRef(node, place);
            case "FUNCTION", "WINDOW" -> function(family, node, place);
            case "COLUMN_REF" -> column(node, place);
            case "TYPE" -> types.add(new TypeUse(path(node), Folding.cells(node), place));
            case "LAMBDA" -> lambda(node);
            default -> {
                // carries nothing that a rule asks for
            }
        }
    }

    void after(String kind, String field, JsonNode node) {
        scopes.after(kind, field, node);
    }

    void leave(String kind, JsonNode node) {
        scopes.leave(kind);
        if (isNameless(node)) {
            unnamed.pop();
        }
    }

    private void table(JsonNode node, long place) {
        List<String> path = path(node);
        if (!scopes.isCommonTable(path)) {
            boolean renamed = !node.path("alias").asText().isEmpty();
            boolean placed = TreeReader.knowsPlaceOf(node);
            long length = node.path("query_location_length").asLong();
            tables.add(new TableUse(path, placed ? place : -1, placed ? length : 0, renamed, !unnamed.isEmpty()));
        }
    }

    private void showRef(JsonNode node, long place) {
        String type = node.path("show_type").asText();
        boolean ofQuery = node.path("query").isObject() && (type.equals("DESCRIBE") || type.equals("SUMMARY"));
        if (!ofQuery) {
            refuse(type.startsWith("SHOW") ? type : "SHOW", place);
        }
    }

    private void function(String family, JsonNode node, long place) {
        String name = node.path("function_name").asText();
        functions.add(new FunctionUse(
                name,
                path(node),
                family.equals("table_function"),
                isNameless(node),
                node,
                place,
                node.path("query_location_length").asLong()));
    }

    private void column(JsonNode node, long place) {
        if (parameters.contains(node)) {
            return;
        }
        columns.add(new ColumnUse(
                texts(node.path("column_names")),
                scopes.columns(),
                isNameless(node),
                place,
                node.path("query_location_length").asLong()));
    }

    private void lambda(JsonNode node) {
        parameters.addAll(Lambdas.parameterNodes(node));
        Lambdas.parameters(node).forEach(scopes.columns()::name);
    }

    private boolean isNameless(JsonNode node) {
        return resultColumns.contains(node) && node.path("alias").asText().isEmpty();
    }

    private static List<String> path(JsonNode node) {
        return texts(node.path("qualified_name").path("path"));
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
