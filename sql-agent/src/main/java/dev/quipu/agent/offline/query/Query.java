package dev.quipu.agent.offline.query;

import java.util.List;
import java.util.Objects;

/**
 * A query as a value.
 *
 * @param anchor the table from which the others are joined: that of the measure, else that of the head
 * @param mentioned further tables that must take part
 * @param limit most rows, 0 for all
 */
public record Query(
        Instance anchor,
        List<Output> outputs,
        List<Expression> groups,
        List<Predicate> where,
        List<Predicate> having,
        List<OrderKey> order,
        int limit,
        boolean distinct,
        List<Instance> mentioned) {
    public Query {
        Objects.requireNonNull(anchor, "anchor is null");
        outputs = List.copyOf(outputs);
        groups = List.copyOf(groups);
        where = List.copyOf(where);
        having = List.copyOf(having);
        order = List.copyOf(order);
        mentioned = List.copyOf(mentioned);
    }

    /** One column of the result. */
    public record Output(Expression expression, String name) {
        public Output {
            Objects.requireNonNull(expression, "expression is null");
            Objects.requireNonNull(name, "name is null");
        }
    }

    public record OrderKey(Expression expression, boolean descending) {}

    public boolean aggregated() {
        return !groups.isEmpty()
                || outputs.stream().anyMatch(output -> output.expression().aggregates());
    }
}
