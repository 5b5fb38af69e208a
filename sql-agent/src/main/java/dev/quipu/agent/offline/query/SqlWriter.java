package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.JoinGraph.Edge;
import dev.quipu.agent.offline.query.JoinPlan.Join;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Writes queries as SQL for DuckDB. Joins that would count a row twice are turned into EXISTS where they only filter,
 * into counts of different keys, or into sums over different rows.
 */
public final class SqlWriter {
    private final Catalog catalog;
    private final JoinGraph graph;
    private final ToDoubleFunction<Edge> extra;

    /** @param extra cost of a join step besides the key's own weight; depends on the words of the question */
    public SqlWriter(Catalog catalog, JoinGraph graph, ToDoubleFunction<Edge> extra) {
        this.catalog = catalog;
        this.graph = graph;
        this.extra = extra;
    }

    /** @throws NoJoinException when the tables cannot be connected without counting rows twice */
    public String write(Query query) {
        return write(query, new Scope());
    }

    /** The joins that the query needs, those of filters included. */
    public JoinPlan plan(Query query) {
        Set<Instance> needed = core(query);
        needed.addAll(query.mentioned());
        query.where().forEach(predicate -> needed.addAll(Parts.tables(predicate)));
        return JoinPlan.grow(graph, query.anchor(), needed, extra);
    }

    String inner(Query query, Scope scope) {
        return write(query, scope.inner());
    }

    private String write(Query query, Scope scope) {
        if (query.outputs().stream().anyMatch(output -> output.expression() instanceof PerEntity)) {
            return new EntityFigures(query).write(perKey -> write(perKey, scope.inner()));
        }
        JoinPlan whole = plan(query);
        Branches branches = Branches.split(query, whole, core(query));
        JoinPlan plan = branches.plan();
        Optional<Instance> doubled = Doubled.figure(query, plan);
        if (doubled.isPresent()) {
            return new Doubled(this, query, branches, doubled.get()).write(scope);
        }
        plan.instances().forEach(scope::add);
        ExpressionWriter expressions = new ExpressionWriter(this, scope, plan);
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(query.distinct() ? "DISTINCT " : "");
        sql.append(outputs(query.outputs(), expressions));
        sql.append(from(plan, scope));
        sql.append(where(branches, scope, expressions));
        tail(sql, query, scope, expressions);
        return sql.toString();
    }

    void tail(StringBuilder sql, Query query, Scope scope, ExpressionWriter expressions) {
        if (!query.groups().isEmpty()) {
            sql.append("\nGROUP BY ");
            sql.append(
                    query.groups().stream().map(expressions::write).distinct().collect(Collectors.joining(", ")));
        }
        if (!query.having().isEmpty()) {
            PredicateWriter predicates = new PredicateWriter(this, scope, expressions);
            sql.append("\nHAVING ");
            sql.append(query.having().stream().map(predicates::write).collect(Collectors.joining(" AND ")));
        }
        if (!query.order().isEmpty()) {
            sql.append("\nORDER BY ");
            sql.append(query.order().stream()
                    .map(key ->
                            expressions.write(key.expression()) + (key.descending() ? " DESC" : " ASC") + " NULLS LAST")
                    .distinct()
                    .collect(Collectors.joining(", ")));
        }
        if (query.limit() > 0) {
            sql.append("\nLIMIT ").append(query.limit());
        }
    }

    static String outputs(List<Output> outputs, ExpressionWriter expressions) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> written = new ArrayList<>();
        for (Output output : outputs) {
            String name = output.name();
            for (int number = 2; names.putIfAbsent(name.toLowerCase(Locale.ROOT), name) != null; number++) {
                name = output.name() + "_" + number;
            }
            String expression = expressions.write(output.expression());
            boolean same = output.expression() instanceof ColumnUse use
                    && use.column().name().equals(name)
                    && !expression.startsWith("TRY_CAST");
            written.add(same ? expression : expression + " AS " + quote(name));
        }
        return String.join(", ", written);
    }

    String from(JoinPlan plan, Scope scope) {
        StringBuilder sql = new StringBuilder("\nFROM ").append(table(plan.anchor(), scope));
        for (Join join : plan.joins()) {
            sql.append("\nJOIN ")
                    .append(table(join.child(), scope))
                    .append(" ON ")
                    .append(condition(join, scope));
        }
        return sql.toString();
    }

    private String table(Instance instance, Scope scope) {
        String schema = instance.table().schema();
        String name = quote(instance.table().table());
        String full = schema.equalsIgnoreCase(catalog.defaultSchema()) ? name : quote(schema) + "." + name;
        String alias = scope.alias(instance);
        return alias.equals(instance.table().table()) && full.equals(name) ? full : full + " AS " + quote(alias);
    }

    private String condition(Join join, Scope scope) {
        List<String> pairs = new ArrayList<>();
        Instance referring = join.edge().forward() ? join.parent() : join.child();
        Instance target = join.edge().forward() ? join.child() : join.parent();
        for (int i = 0; i < join.edge().key().columns().size(); i++) {
            pairs.add(quote(scope.alias(referring)) + "."
                    + quote(join.edge().key().columns().get(i)) + " = " + quote(scope.alias(target)) + "."
                    + quote(join.edge().key().targets().get(i)));
        }
        return String.join(" AND ", pairs);
    }

    String where(Branches branches, Scope scope, ExpressionWriter expressions) {
        PredicateWriter predicates = new PredicateWriter(this, scope, expressions);
        List<String> conditions = new ArrayList<>();
        branches.kept().forEach(predicate -> conditions.add(predicates.write(predicate)));
        branches.moved().forEach(branch -> conditions.add(exists(branch.joins(), branch.conditions(), false, scope)));
        return conditions.isEmpty()
                ? ""
                : "\nWHERE "
                        + String.join(" AND ", conditions.stream().distinct().toList());
    }

    String hasRows(Predicate.HasRows rows, Scope scope) {
        JoinGraph.Path path = graph.path(
                        Set.of(rows.outer().table()), rows.inner().table(), extra)
                .orElseThrow(() -> new NoJoinException("no way from " + rows.outer() + " to " + rows.inner()));
        List<Join> joins = new ArrayList<>();
        Instance at = rows.outer();
        for (Edge edge : path.edges()) {
            Instance next = Instance.of(edge.to());
            joins.add(new Join(at, edge, next));
            at = next;
        }
        Set<Instance> needed = new TreeSet<>();
        rows.conditions().forEach(condition -> needed.addAll(Parts.tables(condition)));
        needed.removeIf(instance -> joins.stream().anyMatch(join -> join.child().equals(instance)));
        if (!needed.isEmpty()) {
            joins.addAll(JoinPlan.grow(graph, rows.inner(), needed, extra).joins());
        }
        return exists(joins, rows.conditions(), rows.negated(), scope);
    }

    private String exists(List<Join> joins, List<Predicate> conditions, boolean negated, Scope outer) {
        Scope scope = outer.inner();
        joins.forEach(join -> scope.add(join.child()));
        StringBuilder sql = new StringBuilder(negated ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
        sql.append(table(joins.get(0).child(), scope));
        for (Join join : joins.subList(1, joins.size())) {
            sql.append(" JOIN ")
                    .append(table(join.child(), scope))
                    .append(" ON ")
                    .append(condition(join, scope));
        }
        ExpressionWriter expressions = new ExpressionWriter(
                this, scope, JoinPlan.grow(graph, joins.get(0).child(), List.of(), extra));
        PredicateWriter predicates = new PredicateWriter(this, scope, expressions);
        List<String> written = new ArrayList<>();
        written.add(condition(
                new Join(
                        joins.get(0).parent(), joins.get(0).edge(), joins.get(0).child()),
                scope));
        conditions.forEach(condition -> written.add(predicates.write(condition)));
        return sql.append(" WHERE ")
                .append(String.join(" AND ", written))
                .append(")")
                .toString();
    }

    private static Set<Instance> core(Query query) {
        Set<Instance> core = new TreeSet<>();
        core.add(query.anchor());
        query.outputs().forEach(output -> core.addAll(Parts.tables(output.expression())));
        query.groups().forEach(group -> core.addAll(Parts.tables(group)));
        query.having().forEach(predicate -> core.addAll(Parts.tables(predicate)));
        query.order().forEach(key -> core.addAll(Parts.tables(key.expression())));
        return core;
    }

    /** The key of a table as one expression. */
    String key(Instance instance, Scope scope) {
        Table table = catalog.table(instance.table()).orElseThrow();
        if (table.primaryKey().isEmpty()) {
            throw new NoJoinException(instance.table() + " has no key by which its rows could be told apart");
        }
        List<String> columns = table.primaryKey().stream()
                .map(column -> quote(scope.alias(instance)) + "." + quote(column))
                .toList();
        return columns.size() == 1 ? columns.get(0) : "(" + String.join(", ", columns) + ")";
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
