package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.language.DateRange;
import java.util.List;
import java.util.Objects;

/** A condition on rows or on groups. */
public sealed interface Predicate {
    /** @param value a number, date or text, written as the column needs it */
    record Compare(Expression left, String operator, Literal value) implements Predicate {}

    record CompareExpressions(Expression left, String operator, Expression right) implements Predicate {}

    /** Compares with the one figure that a query gives. */
    record CompareQuery(Expression left, String operator, Query query) implements Predicate {}

    record OneOf(Expression left, List<Literal> values, boolean negated) implements Predicate {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    record Between(Expression left, Literal low, Literal high) implements Predicate {}

    record Within(Expression.ColumnUse column, DateRange range) implements Predicate {
        public Within {
            Objects.requireNonNull(range, "range is null");
        }
    }

    /** @param pattern with % and _ as wild cards, already escaped with a backslash */
    record Like(Expression left, String pattern, boolean negated) implements Predicate {}

    record Missing(Expression left, boolean negated) implements Predicate {}

    record Either(List<Predicate> parts) implements Predicate {
        public Either {
            parts = List.copyOf(parts);
        }
    }

    record Not(Predicate part) implements Predicate {}

    record InQuery(Expression left, Query query, boolean negated) implements Predicate {}

    /** A row of the inner table that belongs to the row of the outer one and meets the conditions. */
    record HasRows(Instance outer, Instance inner, List<Predicate> conditions, boolean negated) implements Predicate {
        public HasRows {
            conditions = List.copyOf(conditions);
        }
    }

    /** A value in a query. */
    record Literal(String text, Type type) {
        public Literal {
            Objects.requireNonNull(text, "text is null");
        }

        /** How a value is written. */
        public enum Type {
            NUMBER,
            TEXT,
            BOOLEAN,
            DATE
        }
    }
}
