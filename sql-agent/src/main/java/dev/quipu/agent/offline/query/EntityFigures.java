package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A function over one figure for each entity: an inner query makes the figures, the outer one folds them. */
final class EntityFigures {
    private final Query query;
    private final PerEntity nested;

    /** @throws NoJoinException when the query shows more than groups and one such figure */
    EntityFigures(Query query) {
        this.query = query;
        List<PerEntity> figures = query.outputs().stream()
                .map(Output::expression)
                .filter(PerEntity.class::isInstance)
                .map(PerEntity.class::cast)
                .toList();
        boolean groupsOnly = query.outputs().stream()
                .allMatch(output -> output.expression() instanceof PerEntity
                        || query.groups().contains(output.expression()));
        if (figures.size() != 1 || !groupsOnly || !query.having().isEmpty()) {
            throw new NoJoinException("a figure per entity stands alone or beside its groups");
        }
        this.nested = figures.get(0);
    }

    String write(java.util.function.Function<Query, String> writer) {
        List<Output> inner = new ArrayList<>();
        for (Expression group : query.groups()) {
            inner.add(new Output(group, "group_" + (inner.size() + 1)));
        }
        inner.add(new Output(nested.inner(), "figure"));
        List<Expression> keys = new ArrayList<>(query.groups());
        keys.addAll(nested.keys());
        Query perKey = new Query(
                query.anchor(), inner, keys, query.where(), List.of(), List.of(), 0, false, query.mentioned());
        List<String> outputs = new ArrayList<>();
        for (Output output : query.outputs()) {
            outputs.add(outer(output.expression()) + " AS " + SqlWriter.quote(output.name()));
        }
        String sql = "SELECT " + String.join(", ", outputs) + "\nFROM (" + writer.apply(perKey) + ") AS \"per_entity\"";
        return sql + tail();
    }

    private String tail() {
        StringBuilder sql = new StringBuilder();
        if (!query.groups().isEmpty()) {
            sql.append("\nGROUP BY ").append(joined(query.groups(), this::outer));
        }
        if (!query.order().isEmpty()) {
            List<String> keys = new ArrayList<>();
            for (OrderKey key : query.order()) {
                keys.add(outer(key.expression()) + (key.descending() ? " DESC" : " ASC") + " NULLS LAST");
            }
            sql.append("\nORDER BY ").append(String.join(", ", keys));
        }
        return query.limit() > 0 ? sql.append("\nLIMIT ").append(query.limit()).toString() : sql.toString();
    }

    private String outer(Expression expression) {
        int group = query.groups().indexOf(expression);
        if (group >= 0) {
            return SqlWriter.quote("group_" + (group + 1));
        }
        if (!expression.equals(nested)) {
            throw new NoJoinException("only groups and the figure itself can be shown or ordered by");
        }
        String function = nested.outer() == Function.STDDEV
                ? "stddev_samp"
                : nested.outer().name().toLowerCase(Locale.ROOT);
        return function + "(\"figure\")";
    }

    private static String joined(List<Expression> expressions, java.util.function.Function<Expression, String> words) {
        return String.join(", ", expressions.stream().map(words).toList());
    }
}
