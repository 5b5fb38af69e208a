package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.QueryOutline.Block;
import dev.quipu.agent.guard.text.QueryOutline.Equality;
import dev.quipu.agent.guard.text.QueryOutline.Name;
import dev.quipu.agent.guard.text.QueryOutline.Source;
import dev.quipu.agent.guard.text.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the outline of a query that was proved from its tree. For one query and one thread. */
final class OutlineReader {
    private static final Set<String> KEEP_ONE_SIDE = Set.of("SEMI", "ANTI");

    private final OutlineExpressions expressions;
    private final List<Block> blocks = new ArrayList<>();
    /** The keys of the queries that WITH names, by their names in lower case. */
    private final Map<String, List<String>> named = new LinkedHashMap<>();

    OutlineReader(SqlText text) {
        this.expressions = new OutlineExpressions(text);
    }

    QueryOutline read(JsonNode node) {
        key(node);
        return new QueryOutline(blocks);
    }

    /** Reads the query and all in it, and gives the columns that name a row of it; none when unknown. */
    private List<String> key(JsonNode node) {
        for (JsonNode with : node.path("cte_map").path("map")) {
            List<String> key = key(with.path("value").path("query_node"));
            named.put(AsciiCase.lower(with.path("key").asText()), key);
        }
        if (!node.path("type").asText().equals("SELECT_NODE")) {
            children(node);
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        List<Equality> equalities = new ArrayList<>();
        from(node.path("from_table"), sources, equalities);
        List<JsonNode> conditions = expressions.conjuncts(node.path("where_clause"));
        conditions.forEach(condition -> expressions.equality(condition).ifPresent(equalities::add));
        List<Name> groups = expressions.plainNames(node.path("group_expressions"));
        blocks.add(new Block(
                sources,
                equalities,
                expressions.aggregates(node),
                groups,
                conditions.stream()
                        .map(expressions::written)
                        .filter(text -> !text.isEmpty())
                        .toList()));
        expressions.subqueries(node).forEach(this::key);
        return keyOf(node, groups);
    }

    /** Both sides of UNION and its like. */
    private void children(JsonNode node) {
        node.path("children").forEach(this::key);
        for (String side : List.of("left", "right")) {
            if (node.path(side).isObject()) {
                key(node.path(side));
            }
        }
    }

    /** A query that groups by plain columns has a row for each of their values, where it shows all of them. */
    private static List<String> keyOf(JsonNode node, List<Name> groups) {
        List<String> key = new ArrayList<>();
        if (groups.isEmpty() || groups.size() != node.path("group_expressions").size()) {
            return key;
        }
        for (Name group : groups) {
            for (JsonNode shown : node.path("select_list")) {
                List<String> path = FactCollector.texts(shown.path("column_names"));
                if (!path.isEmpty() && AsciiCase.same(path.get(path.size() - 1), group.column())) {
                    String alias = shown.path("alias").asText();
                    key.add(alias.isEmpty() ? group.column() : alias);
                    break;
                }
            }
        }
        return key.size() == groups.size() ? key : List.of();
    }

    private void from(JsonNode from, List<Source> sources, List<Equality> equalities) {
        switch (from.path("type").asText()) {
            case "JOIN" -> join(from, sources, equalities);
            case "BASE_TABLE" -> sources.add(table(from));
            case "SUBQUERY" -> {
                List<String> key = key(from.path("subquery").path("node"));
                sources.add(new Source(from.path("alias").asText(), List.of(), key));
            }
            default -> sources.add(new Source(from.path("alias").asText(), List.of(), List.of()));
        }
    }

    private void join(JsonNode join, List<Source> sources, List<Equality> equalities) {
        from(join.path("left"), sources, equalities);
        List<Source> right = new ArrayList<>();
        from(join.path("right"), right, equalities);
        if (KEEP_ONE_SIDE.contains(join.path("join_type").asText())) {
            return;
        }
        for (JsonNode column : join.path("using_columns")) {
            String rightName = right.isEmpty() ? "" : right.get(0).name();
            for (Source left : sources) {
                equalities.add(new Equality(
                        new Name(List.of(left.name(), column.asText())),
                        new Name(List.of(rightName, column.asText()))));
            }
        }
        sources.addAll(right);
        for (JsonNode condition : expressions.conjuncts(join.path("condition"))) {
            expressions.equality(condition).ifPresent(equalities::add);
        }
    }

    private Source table(JsonNode table) {
        List<String> path = FactCollector.texts(table.path("qualified_name").path("path"));
        String alias = table.path("alias").asText();
        String last = path.isEmpty() ? "" : path.get(path.size() - 1);
        String name = alias.isEmpty() ? last : alias;
        List<String> key = path.size() == 1 ? named.get(AsciiCase.lower(last)) : null;
        return key == null ? new Source(name, path, List.of()) : new Source(name, List.of(), key);
    }
}
