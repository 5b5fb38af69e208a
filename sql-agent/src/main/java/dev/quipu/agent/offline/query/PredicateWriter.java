package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.language.DateRange;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Predicate.Literal;
import dev.quipu.catalog.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions in DuckDB's SQL. */
final class PredicateWriter {
    private final SqlWriter writer;
    private final Scope scope;
    private final ExpressionWriter expressions;

    PredicateWriter(SqlWriter writer, Scope scope, ExpressionWriter expressions) {
        this.writer = writer;
        this.scope = scope;
        this.expressions = expressions;
    }

    String write(Predicate predicate) {
        if (predicate instanceof Predicate.Compare compare) {
            return left(compare.left(), compare.value()) + " " + compare.operator() + " " + literal(compare.value());
        } else if (predicate instanceof Predicate.CompareExpressions compare) {
            return expressions.write(compare.left()) + " " + compare.operator() + " "
                    + expressions.write(compare.right());
        } else if (predicate instanceof Predicate.CompareQuery compare) {
            return expressions.write(compare.left()) + " " + compare.operator() + " ("
                    + writer.inner(compare.query(), scope) + ")";
        } else if (predicate instanceof Predicate.OneOf oneOf) {
            return oneOf(oneOf);
        } else if (predicate instanceof Predicate.Between between) {
            return expressions.write(between.left()) + " BETWEEN " + literal(between.low()) + " AND "
                    + literal(between.high());
        } else if (predicate instanceof Predicate.Within within) {
            return within(within);
        } else if (predicate instanceof Predicate.Like like) {
            return like(like);
        } else if (predicate instanceof Predicate.Missing missing) {
            return plain(missing.left()) + (missing.negated() ? " IS NOT NULL" : " IS NULL");
        } else if (predicate instanceof Predicate.Either either) {
            return "(" + either.parts().stream().map(this::write).collect(Collectors.joining(" OR ")) + ")";
        } else if (predicate instanceof Predicate.Not not) {
            return "NOT (" + write(not.part()) + ")";
        } else if (predicate instanceof Predicate.InQuery in) {
            return plain(in.left()) + (in.negated() ? " NOT IN (" : " IN (") + writer.inner(in.query(), scope) + ")";
        }
        return writer.hasRows((Predicate.HasRows) predicate, scope);
    }

    private String left(Expression left, Literal value) {
        return value.type() == Literal.Type.TEXT ? plain(left) : expressions.write(left);
    }

    private String plain(Expression left) {
        return left instanceof ColumnUse use ? expressions.name(use) : expressions.write(left);
    }

    private String oneOf(Predicate.OneOf oneOf) {
        String left = left(oneOf.left(), oneOf.values().get(0));
        if (oneOf.values().size() == 1) {
            return left
                    + (oneOf.negated() ? " <> " : " = ")
                    + literal(oneOf.values().get(0));
        }
        return left + (oneOf.negated() ? " NOT IN (" : " IN (")
                + oneOf.values().stream().map(PredicateWriter::literal).collect(Collectors.joining(", ")) + ")";
    }

    private String within(Predicate.Within within) {
        DateRange range = within.range();
        if (within.column().column().kind() == ColumnKind.YEAR) {
            return years(expressions.name(within.column()), range);
        }
        String date = expressions.date(within.column());
        List<String> bounds = new ArrayList<>();
        if (range.hasStart()) {
            bounds.add(date + " >= DATE '" + range.from() + "'");
        }
        if (range.hasEnd()) {
            bounds.add(date + " < DATE '" + range.to() + "'");
        }
        return String.join(" AND ", bounds);
    }

    private static String years(String column, DateRange range) {
        int last = range.hasEnd() ? range.to().minusDays(1).getYear() : 0;
        if (range.hasStart() && range.hasEnd()) {
            int first = range.from().getYear();
            return first == last ? column + " = " + first : column + " BETWEEN " + first + " AND " + last;
        }
        return range.hasStart() ? column + " >= " + range.from().getYear() : column + " <= " + last;
    }

    private String like(Predicate.Like like) {
        return plain(like.left())
                + (like.negated() ? " NOT ILIKE " : " ILIKE ")
                + SqlWriter.text(like.pattern())
                + (like.pattern().contains("\\") ? " ESCAPE '\\'" : "");
    }

    static String literal(Literal literal) {
        return switch (literal.type()) {
            case NUMBER -> literal.text();
            case TEXT -> SqlWriter.text(literal.text());
            case BOOLEAN -> literal.text();
            case DATE -> "DATE " + SqlWriter.text(literal.text());
        };
    }
}
