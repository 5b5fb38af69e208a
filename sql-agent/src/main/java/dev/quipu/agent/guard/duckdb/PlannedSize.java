package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.AsciiCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many parts the planner makes of a query before it runs, where no time limit ends its work: an alias that other
 * columns use is written out at each use, a macro writes an argument twice, a star stands for all columns, and a
 * structure of structures has as many fields as all of them. Each of these doubles with each level. For one tree.
 */
final class PlannedSize {
    /** More columns than this are not counted one by one. */
    static final int MOST_COLUMNS = 20_000;
    /** A table of the source is taken to have so many. */
    private static final int COLUMNS_OF_A_TABLE = 10;

    private final Predicate<String> isMacro;
    private final IdentityHashMap<JsonNode, Planned> known = new IdentityHashMap<>();
    private double parts;

    /** What a query gives, and how many parts it took. */
    private record Planned(List<PlannedColumns.Column> columns, double parts) {}

    PlannedSize(Predicate<String> isMacro) {
        this.isMacro = isMacro;
    }

    double of(JsonNode statement) {
        query(statement.path("node"), Map.of());
        return parts;
    }

    private List<PlannedColumns.Column> query(JsonNode node, Map<String, List<PlannedColumns.Column>> around) {
        Planned before = known.get(node);
        if (before != null) {
            parts += before.parts();
            return before.columns();
        }
        double start = parts;
        Map<String, List<PlannedColumns.Column>> tables = new HashMap<>(around);
        for (JsonNode table : node.path("cte_map").path("map")) {
            JsonNode body = table.path("value");
            List<PlannedColumns.Column> columns = query(body.path("query_node"), tables);
            tables.put(name(table.path("key")), PlannedColumns.renamed(columns, body.path("aliases")));
        }
        List<PlannedColumns.Column> columns = switch (node.path("type").asText()) {
            case "SELECT_NODE" -> select(node, tables);
            case "RECURSIVE_CTE_NODE" -> recursive(node, tables);
            default -> children(node, tables);
        };
        if (columns.size() > MOST_COLUMNS) {
            parts = Double.POSITIVE_INFINITY;
            columns = List.of();
        }
        known.put(node, new Planned(columns, parts - start));
        return columns;
    }

    private List<PlannedColumns.Column> recursive(JsonNode node, Map<String, List<PlannedColumns.Column>> tables) {
        List<PlannedColumns.Column> first =
                PlannedColumns.renamed(query(node.path("left"), tables), node.path("aliases"));
        tables.put(name(node.path("cte_name")), first);
        query(node.path("right"), tables);
        return first;
    }

    private List<PlannedColumns.Column> children(JsonNode node, Map<String, List<PlannedColumns.Column>> tables) {
        List<PlannedColumns.Column> most = List.of();
        for (JsonNode child : node.path("children")) {
            List<PlannedColumns.Column> columns = query(child, tables);
            most = columns.size() > most.size() ? columns : most;
        }
        parts += weight(node.path("modifiers"), Map.of(), tables);
        return most;
    }

    private List<PlannedColumns.Column> select(JsonNode node, Map<String, List<PlannedColumns.Column>> tables) {
        PlannedColumns columns = new PlannedColumns(inner -> query(inner, tables));
        from(node.path("from_table"), tables, columns);
        Map<String, Double> aliases = new HashMap<>();
        for (JsonNode item : node.path("select_list")) {
            double weight = weight(item, aliases, tables);
            String alias = name(item.path("alias"));
            parts += weight + columns.select(item);
            if (!alias.isEmpty()) {
                aliases.put(alias, weight);
            }
            if (columns.selected().size() > MOST_COLUMNS) {
                break;
            }
        }
        for (String field : List.of("where_clause", "group_expressions", "having", "qualify", "modifiers")) {
            parts += weight(node.path(field), aliases, tables);
        }
        return columns.selected();
    }

    private void from(JsonNode from, Map<String, List<PlannedColumns.Column>> tables, PlannedColumns columns) {
        String alias = name(from.path("alias"));
        List<PlannedColumns.Column> found = new ArrayList<>();
        switch (from.path("type").asText()) {
            case "JOIN" -> {
                from(from.path("left"), tables, columns);
                from(from.path("right"), tables, columns);
                parts += weight(from.path("condition"), Map.of(), tables);
                return;
            }
            case "BASE_TABLE" -> {
                String table = name(from.path("table_name"));
                alias = alias.isEmpty() ? table : alias;
                found.addAll(Optional.ofNullable(tables.get(table))
                        .orElseGet(() -> PlannedColumns.unknown(COLUMNS_OF_A_TABLE)));
            }
            case "SUBQUERY" -> found.addAll(query(from.path("subquery").path("node"), tables));
            case "SHOW_REF" -> {
                query(from.path("query"), tables);
                found.addAll(PlannedColumns.unknown(COLUMNS_OF_A_TABLE));
            }
            case "PIVOT" -> {
                PlannedColumns inner = new PlannedColumns(node -> query(node, tables));
                from(from.path("source"), tables, inner);
                found.addAll(inner.all());
                parts += weight(from.path("aggregates"), Map.of(), tables);
            }
            case "EMPTY" -> {
                // no columns
            }
            default -> {
                parts += weight(from, Map.of(), tables);
                found.addAll(PlannedColumns.unknown(COLUMNS_OF_A_TABLE));
            }
        }
        columns.add(alias, PlannedColumns.renamed(found, from.path("column_name_alias")));
    }

    /** The parts of an expression once aliases and macros are written out. */
    private double weight(JsonNode node, Map<String, Double> aliases, Map<String, List<PlannedColumns.Column>> tables) {
        switch (node.path("class").asText()) {
            case "COLUMN_REF" -> {
                JsonNode names = node.path("column_names");
                return names.size() == 1 ? aliases.getOrDefault(name(names.path(0)), 1.0) : 1;
            }
            case "SUBQUERY" -> {
                double start = parts;
                query(node.path("subquery").path("node"), tables);
                return 1 + parts - start + weight(node.path("child"), aliases, tables);
            }
            default -> {
                double sum = node.isObject() ? 1 : 0;
                for (JsonNode child : node) {
                    if (child.isContainerNode() && !child.isEmpty()) {
                        sum += weight(child, aliases, tables);
                    }
                }
                boolean macro = node.has("function_name")
                        && isMacro.test(node.path("function_name").asText());
                return macro ? 2 * sum : sum;
            }
        }
    }

    private static String name(JsonNode text) {
        return AsciiCase.lower(text.asText());
    }
}
