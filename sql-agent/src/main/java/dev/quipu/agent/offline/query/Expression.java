package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.language.Grain;
import dev.quipu.catalog.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Something a query computes. */
public sealed interface Expression {
    /** A column of a row. */
    record ColumnUse(Instance table, Column column) implements Expression {
        public ColumnUse {
            Objects.requireNonNull(table, "table is null");
            Objects.requireNonNull(column, "column is null");
        }
    }

    /** Columns of one row multiplied, such as price by quantity. */
    record Product(List<ColumnUse> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** The period in which a date lies. */
    record TimeGrain(Grain grain, ColumnUse column) implements Expression {}

    /** The number of rows of a table that meet all conditions of the filter. */
    record RowCount(Instance of, List<Predicate> filter) implements Expression {
        public RowCount {
            filter = List.copyOf(filter);
        }
    }

    /** A function over the values of many rows that meet all conditions of the filter. */
    record Aggregate(Function function, boolean distinct, Expression argument, List<Predicate> filter)
            implements Expression {
        public Aggregate {
            filter = List.copyOf(filter);
        }
    }

    /** Two expressions combined. */
    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    record Constant(BigDecimal value) implements Expression {}

    /** A figure that looks at the other rows of the result, in the order of a time grain or of the figure itself. */
    record Window(Kind kind, Expression inner, List<Expression> order) implements Expression {
        public Window {
            order = List.copyOf(order);
        }

        /** How the other rows are looked at. */
        public enum Kind {
            /** Sum up to and including this row. */
            RUNNING,
            /** Change against the row before, in percent. */
            CHANGE,
            /** Part of the sum over all rows, in percent. */
            SHARE,
            /** Place from the largest down. */
            RANK,
            RANK_FROM_SMALLEST
        }
    }

    /** A function over one figure for each entity, such as the average number of orders per customer. */
    record PerEntity(Function outer, Expression inner, List<Expression> keys) implements Expression {
        public PerEntity {
            keys = List.copyOf(keys);
        }
    }

    /** Functions over many rows. */
    enum Function {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX,
        MEDIAN,
        STDDEV
    }

    /** Ways to combine two figures. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        /** Nothing where the divisor is zero. */
        DIVIDED,
        /** The left one in percent of the right one. */
        PERCENT_OF,
        /** Change from the right one to the left one in percent. */
        CHANGE_FROM
    }

    /** True when it needs many rows. */
    default boolean aggregates() {
        if (this instanceof Arithmetic arithmetic) {
            return arithmetic.left().aggregates() || arithmetic.right().aggregates();
        }
        return this instanceof RowCount
                || this instanceof Aggregate
                || this instanceof PerEntity
                || this instanceof Window;
    }
}
