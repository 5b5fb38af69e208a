package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.Expression.Product;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Expression.TimeGrain;
import dev.quipu.agent.offline.query.Expression.Window;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which tables the parts of a query need. */
public final class Parts {
    private Parts() {}

    public static Set<Instance> tables(Expression expression) {
        Set<Instance> found = new TreeSet<>();
        collect(expression, found);
        return found;
    }

    public static Set<Instance> tables(Predicate predicate) {
        Set<Instance> found = new TreeSet<>();
        collect(predicate, found);
        return found;
    }

    /** All tables of a query but those of its inner queries. */
    public static Set<Instance> tables(Query query) {
        Set<Instance> found = new TreeSet<>();
        query.outputs().forEach(output -> collect(output.expression(), found));
        query.groups().forEach(group -> collect(group, found));
        query.where().forEach(predicate -> collect(predicate, found));
        query.having().forEach(predicate -> collect(predicate, found));
        found.addAll(query.mentioned());
        return found;
    }

    static void collect(Expression expression, Set<Instance> found) {
        if (expression instanceof ColumnUse use) {
            found.add(use.table());
        } else if (expression instanceof Product product) {
            product.factors().forEach(factor -> found.add(factor.table()));
        } else if (expression instanceof TimeGrain grain) {
            found.add(grain.column().table());
        } else if (expression instanceof RowCount count) {
            found.add(count.of());
            count.filter().forEach(predicate -> collect(predicate, found));
        } else if (expression instanceof Aggregate aggregate) {
            collect(aggregate.argument(), found);
            aggregate.filter().forEach(predicate -> collect(predicate, found));
        } else if (expression instanceof Arithmetic arithmetic) {
            collect(arithmetic.left(), found);
            collect(arithmetic.right(), found);
        } else if (expression instanceof Window window) {
            collect(window.inner(), found);
            window.order().forEach(key -> collect(key, found));
        } else if (expression instanceof PerEntity nested) {
            collect(nested.inner(), found);
            nested.keys().forEach(key -> collect(key, found));
        }
    }

    static void collect(Predicate predicate, Set<Instance> found) {
        if (predicate instanceof Predicate.Compare compare) {
            collect(compare.left(), found);
        } else if (predicate instanceof Predicate.CompareExpressions compare) {
            collect(compare.left(), found);
            collect(compare.right(), found);
        } else if (predicate instanceof Predicate.CompareQuery compare) {
            collect(compare.left(), found);
        } else if (predicate instanceof Predicate.OneOf oneOf) {
            collect(oneOf.left(), found);
        } else if (predicate instanceof Predicate.Between between) {
            collect(between.left(), found);
        } else if (predicate instanceof Predicate.Within within) {
            found.add(within.column().table());
        } else if (predicate instanceof Predicate.Like like) {
            collect(like.left(), found);
        } else if (predicate instanceof Predicate.Missing missing) {
            collect(missing.left(), found);
        } else if (predicate instanceof Predicate.Either either) {
            either.parts().forEach(part -> collect(part, found));
        } else if (predicate instanceof Predicate.Not not) {
            collect(not.part(), found);
        } else if (predicate instanceof Predicate.InQuery in) {
            collect(in.left(), found);
        } else if (predicate instanceof Predicate.HasRows rows) {
            found.add(rows.outer());
        }
    }

    /** The aggregates inside an expression, the expression itself included. */
    static List<Expression> aggregates(Expression expression) {
        if (expression instanceof RowCount || expression instanceof Aggregate) {
            return List.of(expression);
        }
        if (expression instanceof Arithmetic arithmetic) {
            return Stream.concat(aggregates(arithmetic.left()).stream(), aggregates(arithmetic.right()).stream())
                    .toList();
        }
        if (expression instanceof Window window) {
            return aggregates(window.inner());
        }
        return List.of();
    }
}
