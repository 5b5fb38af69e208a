package dev.quipu.agent.offline.wording;

import dev.quipu.agent.offline.language.DateRange;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Constant;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.Expression.Product;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Expression.TimeGrain;
import dev.quipu.agent.offline.query.Expression.Window;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Predicate.Literal;
import java.util.List;
import java.util.stream.Collectors;

/** Expressions and conditions in words, with the names of the schema. */
final class QueryWords {
    private QueryWords() {}

    static String of(Expression expression) {
        if (expression instanceof ColumnUse use) {
            return use.table().table().table() + "." + use.column().name();
        } else if (expression instanceof Product product) {
            return product.factors().stream().map(QueryWords::of).collect(Collectors.joining(" × "));
        } else if (expression instanceof TimeGrain grain) {
            return grain.grain().word() + " of " + of(grain.column());
        } else if (expression instanceof RowCount count) {
            return "number of " + count.of().table().table() + filter(count.filter());
        } else if (expression instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Constant constant) {
            return constant.value().toPlainString();
        } else if (expression instanceof Window window) {
            return window(window);
        }
        PerEntity nested = (PerEntity) expression;
        return function(nested.outer()) + " of the " + of(nested.inner()) + " per " + list(nested.keys());
    }

    private static String aggregate(Aggregate aggregate) {
        String argument = of(aggregate.argument());
        String words = aggregate.distinct() && aggregate.function() == Expression.Function.COUNT
                ? "number of different " + argument
                : function(aggregate.function()) + " of " + argument;
        return words + filter(aggregate.filter());
    }

    private static String filter(List<Predicate> filter) {
        return filter.isEmpty() ? "" : " where " + conditions(filter);
    }

    private static String function(Expression.Function function) {
        return switch (function) {
            case COUNT -> "number";
            case SUM -> "sum";
            case AVG -> "average";
            case MIN -> "minimum";
            case MAX -> "maximum";
            case MEDIAN -> "median";
            case STDDEV -> "standard deviation";
        };
    }

    private static String arithmetic(Arithmetic arithmetic) {
        String left = of(arithmetic.left());
        String right = of(arithmetic.right());
        return switch (arithmetic.operator()) {
            case PLUS -> left + " plus " + right;
            case MINUS -> left + " minus " + right;
            case TIMES -> left + " times " + right;
            case DIVIDED -> left + " divided by " + right;
            case PERCENT_OF -> left + ", in percent of " + right;
            case CHANGE_FROM -> "change in percent from the " + right + " to the " + left;
        };
    }

    private static String window(Window window) {
        String inner = of(window.inner());
        return switch (window.kind()) {
            case RUNNING -> "running total of the " + inner;
            case CHANGE -> "change of the " + inner + " against the row before, in percent";
            case SHARE -> "part of each row in the total " + inner + ", in percent";
            case RANK -> "place by " + inner + ", the largest first";
            case RANK_FROM_SMALLEST -> "place by " + inner + ", the smallest first";
        };
    }

    static String list(List<Expression> expressions) {
        return expressions.stream().map(QueryWords::of).distinct().collect(Collectors.joining(" and "));
    }

    static String conditions(List<Predicate> predicates) {
        return predicates.stream().map(QueryWords::of).distinct().collect(Collectors.joining(" and "));
    }

    static String of(Predicate predicate) {
        if (predicate instanceof Predicate.Compare compare) {
            return of(compare.left()) + " " + compare.operator() + " "
                    + compare.value().text();
        } else if (predicate instanceof Predicate.CompareExpressions compare) {
            return of(compare.left()) + " " + compare.operator() + " " + of(compare.right());
        } else if (predicate instanceof Predicate.CompareQuery compare) {
            return of(compare.left()) + " " + compare.operator() + " the "
                    + of(compare.query().outputs().get(0).expression())
                    + filter(compare.query().where());
        } else if (predicate instanceof Predicate.OneOf oneOf) {
            return of(oneOf.left()) + (oneOf.negated() ? " is not " : " is ") + values(oneOf.values());
        } else if (predicate instanceof Predicate.Between between) {
            return of(between.left()) + " is between " + between.low().text() + " and "
                    + between.high().text();
        } else if (predicate instanceof Predicate.Within within) {
            return of(within.column()) + " is " + period(within.range());
        } else if (predicate instanceof Predicate.Like like) {
            return of(like.left()) + (like.negated() ? " is not like '" : " is like '") + like.pattern() + "'";
        } else if (predicate instanceof Predicate.Missing missing) {
            return of(missing.left()) + (missing.negated() ? " has a value" : " has no value");
        } else if (predicate instanceof Predicate.Either either) {
            return "(" + either.parts().stream().map(QueryWords::of).collect(Collectors.joining(" or ")) + ")";
        } else if (predicate instanceof Predicate.Not not) {
            return "not " + of(not.part());
        } else if (predicate instanceof Predicate.InQuery in) {
            return of(in.left()) + (in.negated() ? " is not among" : " is among") + " the top "
                    + Math.max(1, in.query().limit()) + " by "
                    + of(in.query().order().get(0).expression());
        }
        Predicate.HasRows rows = (Predicate.HasRows) predicate;
        return "there " + (rows.negated() ? "are no " : "are ")
                + rows.inner().table().table() + " of the "
                + rows.outer().table().table() + filter(rows.conditions());
    }

    private static String values(List<Literal> values) {
        return values.stream().map(value -> "'" + value.text() + "'").collect(Collectors.joining(" or "));
    }

    /** "last month" with the days that it was taken for. */
    static String period(DateRange range) {
        String days;
        if (range.hasStart() && range.hasEnd()) {
            days = range.from() + " to before " + range.to();
        } else {
            days = range.hasStart() ? "from " + range.from() : "before " + range.to();
        }
        return range.words().equals(days) ? days : range.words() + " (" + days + ")";
    }
}
