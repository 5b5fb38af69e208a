package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.ColumnScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which names a query node sees. A CTE is seen from after its own body on, by what follows in its node and by what is
 * inside that; so {@code WITH t AS (SELECT * FROM t)} reads the real table t, as it does in DuckDB.
 */
final class QueryScopes {
    private static final String QUERY = "_NODE";
    /** Before the name of a CTE that is also seen as {@code recurring.name}; no name in SQL can hold it. */
    private static final String RECURRING = "recurring\0";

    private final Deque<Node> nodes = new ArrayDeque<>();

    private record Node(Set<String> commonTables, ColumnScope columns) {}

    void enter(String kind) {
        ColumnScope columns = new ColumnScope(Optional.ofNullable(nodes.peek()).map(Node::columns));
        if (kind.equals("RECURSIVE_CTE_NODE")) {
            columns.leaveOpen();
        }
        nodes.push(new Node(new TreeSet<>(), columns));
    }

    void leave(String kind) {
        if (kind.endsWith(QUERY)) {
            nodes.pop();
        }
    }

    /** Where the columns of the node at hand are looked up. */
    ColumnScope columns() {
        return nodes.isEmpty()
                ? new ColumnScope(Optional.empty())
                : nodes.element().columns();
    }

    boolean isCommonTable(List<String> path) {
        if (path.isEmpty()) {
            return false;
        }
        boolean recurring = path.size() == 2 && AsciiCase.same(path.get(0), "recurring");
        String name = recurring ? RECURRING + path.get(1) : path.get(0);
        return (recurring || path.size() == 1)
                && nodes.stream().anyMatch(node -> node.commonTables().contains(AsciiCase.lower(name)));
    }

    void after(String kind, String field, JsonNode node) {
        switch (kind + " " + field) {
            case "cte value" -> declare(node.path("key").asText());
            case "RECURSIVE_CTE_NODE left" -> {
                declare(node.path("cte_name").asText());
                if (!node.path("key_targets").isEmpty()) {
                    declare(RECURRING + node.path("cte_name").asText());
                }
            }
            case "SET_OPERATION_NODE children" -> columns().leaveOpen();
            case "SELECT_NODE cte_map" -> {
                sources(node.path("from_table"));
                node.path("select_list").forEach(this::aliases);
            }
            default -> {
                // declares nothing
            }
        }
    }

    private void declare(String commonTable) {
        nodes.element().commonTables().add(AsciiCase.lower(commonTable));
    }

    private void sources(JsonNode from) {
        switch (from.path("type").asText()) {
            case "EMPTY" -> {
                // no names
            }
            case "JOIN" -> {
                sources(from.path("left"));
                sources(from.path("right"));
            }
            case "BASE_TABLE" -> source(from);
            default -> columns().leaveOpen();
        }
    }

    private void source(JsonNode table) {
        List<String> path = FactCollector.texts(table.path("qualified_name").path("path"));
        boolean renamed = !table.path("column_name_alias").isEmpty();
        if (isCommonTable(path) || renamed || path.isEmpty()) {
            columns().leaveOpen();
            return;
        }
        String alias = table.path("alias").asText();
        String name = alias.isEmpty() ? path.get(path.size() - 1) : alias;
        columns().add(new ColumnScope.Source(name, path));
    }

    private void aliases(JsonNode column) {
        if (!column.path("alias").asText().isEmpty()) {
            columns().name(column.path("alias").asText());
        }
        if (!column.path("rename_list").isEmpty() || column.path("columns").asBoolean()) {
            columns().leaveOpen();
        }
    }
}
