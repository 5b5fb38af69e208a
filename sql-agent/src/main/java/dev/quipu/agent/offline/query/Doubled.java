package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sums and averages over a table whose rows a join repeats: each row is taken once per group. */
final class Doubled {
    private final SqlWriter writer;
    private final Query query;
    private final Branches branches;
    private final Instance table;

    Doubled(SqlWriter writer, Query query, Branches branches, Instance table) {
        this.writer = writer;
        this.query = query;
        this.branches = branches;
        this.table = table;
    }

    /** The table over which the query sums although the plan repeats its rows. */
    static Optional<Instance> figure(Query query, JoinPlan plan) {
        Set<Instance> tables = new TreeSet<>();
        for (Expression aggregate : figures(query)) {
            if (aggregate instanceof Aggregate sum
                    && !sum.distinct()
                    && sum.function() != Function.MIN
                    && sum.function() != Function.MAX) {
                tables.addAll(Parts.tables(sum.argument()));
            }
        }
        List<Instance> doubled = tables.stream().filter(plan::multiplied).toList();
        if (doubled.size() > 1) {
            throw new NoJoinException("figures of " + doubled + " would be counted twice");
        }
        return doubled.stream().findFirst();
    }

    private static List<Expression> figures(Query query) {
        List<Expression> found = new ArrayList<>();
        query.outputs().forEach(output -> found.addAll(Parts.aggregates(output.expression())));
        query.order().forEach(key -> found.addAll(Parts.aggregates(key.expression())));
        return found;
    }

    String write(Scope scope) {
        List<Expression> all = figures(query);
        boolean one = all.stream().distinct().count() == 1
                && all.get(0) instanceof Aggregate sum
                && sum.filter().isEmpty();
        boolean plain = query.having().isEmpty()
                && query.outputs().stream()
                        .allMatch(output -> output.expression() instanceof Aggregate
                                || query.groups().contains(output.expression()));
        if (!one || !plain) {
            throw new NoJoinException("figures of " + table + " would be counted twice");
        }
        Aggregate sum = (Aggregate) all.get(0);
        JoinPlan plan = branches.plan();
        Scope inside = scope.inner();
        plan.instances().forEach(inside::add);
        ExpressionWriter expressions = new ExpressionWriter(writer, inside, plan);
        List<String> columns = new ArrayList<>();
        for (Expression group : query.groups()) {
            columns.add(expressions.write(group) + " AS " + SqlWriter.quote("group_" + (columns.size() + 1)));
        }
        columns.add(expressions.write(sum.argument()) + " AS \"figure\"");
        columns.add(writer.key(table, inside) + " AS \"row\"");
        StringBuilder sql = new StringBuilder("SELECT ").append(outer(sum));
        sql.append("\nFROM (SELECT DISTINCT ").append(String.join(", ", columns));
        sql.append(writer.from(plan, inside))
                .append(writer.where(branches, inside, expressions))
                .append(") AS \"once\"");
        return tail(sql, sum);
    }

    private String outer(Aggregate sum) {
        List<String> outputs = new ArrayList<>();
        for (Query.Output output : query.outputs()) {
            int group = query.groups().indexOf(output.expression());
            String written = group >= 0 ? SqlWriter.quote("group_" + (group + 1)) : function(sum);
            outputs.add(written + " AS " + SqlWriter.quote(output.name()));
        }
        return String.join(", ", outputs);
    }

    private static String function(Aggregate sum) {
        String name = sum.function() == Function.STDDEV
                ? "stddev_samp"
                : sum.function().name().toLowerCase(Locale.ROOT);
        return name + "(\"figure\")";
    }

    private String tail(StringBuilder sql, Aggregate sum) {
        if (!query.groups().isEmpty()) {
            List<String> groups = new ArrayList<>();
            for (int i = 1; i <= query.groups().size(); i++) {
                groups.add(SqlWriter.quote("group_" + i));
            }
            sql.append("\nGROUP BY ").append(String.join(", ", groups));
        }
        if (!query.order().isEmpty()) {
            List<String> keys = new ArrayList<>();
            for (Query.OrderKey key : query.order()) {
                int group = query.groups().indexOf(key.expression());
                keys.add((group >= 0 ? SqlWriter.quote("group_" + (group + 1)) : function(sum))
                        + (key.descending() ? " DESC" : " ASC") + " NULLS LAST");
            }
            sql.append("\nORDER BY ").append(String.join(", ", keys));
        }
        return query.limit() > 0 ? sql.append("\nLIMIT ").append(query.limit()).toString() : sql.toString();
    }
}
