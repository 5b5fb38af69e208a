package dev.quipu.agent.offline.query;

import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Constant;
import dev.quipu.agent.offline.query.Expression.Product;
import dev.quipu.agent.offline.query.Expression.RowCount;
import dev.quipu.agent.offline.query.Expression.TimeGrain;
import dev.quipu.agent.offline.query.Expression.Window;
import dev.quipu.catalog.ColumnKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes expressions in DuckDB's SQL, every name in quotes. */
final class ExpressionWriter {
    private final SqlWriter writer;
    private final Scope scope;
    private final JoinPlan plan;

    ExpressionWriter(SqlWriter writer, Scope scope, JoinPlan plan) {
        this.writer = writer;
        this.scope = scope;
        this.plan = plan;
    }

    String write(Expression expression) {
        if (expression instanceof ColumnUse use) {
            return value(use);
        } else if (expression instanceof Product product) {
            return product.factors().stream().map(this::write).collect(Collectors.joining(" * "));
        } else if (expression instanceof TimeGrain grain) {
            return grain(grain);
        } else if (expression instanceof RowCount count) {
            return rowCount(count);
        } else if (expression instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Constant constant) {
            return constant.value().toPlainString();
        } else if (expression instanceof Window window) {
            return window(window);
        }
        throw new NoJoinException("a figure per entity stands alone");
    }

    /** The column as a value of its kind: numbers and days that are kept as text are read as what they are. */
    private String value(ColumnUse use) {
        String name = name(use);
        String type = use.column().type().toUpperCase(Locale.ROOT);
        boolean text = type.startsWith("VARCHAR") || type.startsWith("TEXT") || type.startsWith("STRING");
        if (text && use.column().kind() == ColumnKind.NUMBER) {
            return "TRY_CAST(" + name + " AS DOUBLE)";
        }
        return name;
    }

    String name(ColumnUse use) {
        String column = SqlWriter.quote(use.column().name());
        return scope.single() ? column : SqlWriter.quote(scope.alias(use.table())) + "." + column;
    }

    /** A date column as a day or an instant, even when it is kept as text. */
    String date(ColumnUse use) {
        String type = use.column().type().toUpperCase(Locale.ROOT);
        boolean dated = type.startsWith("DATE") || type.startsWith("TIMESTAMP");
        return dated ? name(use) : "TRY_CAST(" + name(use) + " AS TIMESTAMP)";
    }

    private String grain(TimeGrain grain) {
        if (grain.column().column().kind() == ColumnKind.YEAR) {
            return name(grain.column());
        }
        String date = date(grain.column());
        if (grain.grain() == Grain.WEEKDAY) {
            return "dayname(" + date + ")";
        }
        if (grain.grain() == Grain.HOUR_OF_DAY) {
            return "hour(" + date + ")";
        }
        if (grain.grain() == Grain.YEAR) {
            return "year(" + date + ")";
        }
        String trunc = "date_trunc('" + grain.grain().word() + "', " + date + ")";
        return grain.grain() == Grain.HOUR ? trunc : "CAST(" + trunc + " AS DATE)";
    }

    private String rowCount(RowCount count) {
        if (plan.multiplied(count.of())) {
            return "count(DISTINCT " + writer.key(count.of(), scope) + ")" + filter(count.filter());
        }
        return "count(*)" + filter(count.filter());
    }

    private String aggregate(Aggregate aggregate) {
        String function = switch (aggregate.function()) {
            case STDDEV -> "stddev_samp";
            default -> aggregate.function().name().toLowerCase(Locale.ROOT);
        };
        return function + "(" + (aggregate.distinct() ? "DISTINCT " : "") + write(aggregate.argument()) + ")"
                + filter(aggregate.filter());
    }

    private String filter(List<Predicate> filter) {
        if (filter.isEmpty()) {
            return "";
        }
        PredicateWriter predicates = new PredicateWriter(writer, scope, this);
        return " FILTER (WHERE " + filter.stream().map(predicates::write).collect(Collectors.joining(" AND ")) + ")";
    }

    private String arithmetic(Arithmetic arithmetic) {
        String left = operand(arithmetic.left());
        String right = operand(arithmetic.right());
        return switch (arithmetic.operator()) {
            case PLUS -> left + " + " + right;
            case MINUS -> left + " - " + right;
            case TIMES -> left + " * " + right;
            case DIVIDED -> left + " / " + divisor(arithmetic.right(), right);
            case PERCENT_OF -> "100.0 * " + left + " / nullif(" + right + ", 0)";
            case CHANGE_FROM -> "100.0 * (" + left + " - " + right + ") / nullif(" + right + ", 0)";
        };
    }

    private static String divisor(Expression expression, String written) {
        return expression instanceof Constant ? written : "nullif(" + written + ", 0)";
    }

    private String operand(Expression expression) {
        String written = write(expression);
        return expression instanceof Arithmetic ? "(" + written + ")" : written;
    }

    private String window(Window window) {
        String inner = write(window.inner());
        String order = window.order().stream().map(this::write).collect(Collectors.joining(", "));
        return switch (window.kind()) {
            case RUNNING -> "sum(" + inner + ") OVER (ORDER BY " + order + ")";
            case CHANGE -> "100.0 * (" + inner + " / nullif(lag(" + inner + ") OVER (ORDER BY " + order + "), 0) - 1)";
            case SHARE -> "100.0 * " + inner + " / nullif(sum(" + inner + ") OVER (), 0)";
            case RANK -> "rank() OVER (ORDER BY " + inner + " DESC NULLS LAST)";
            case RANK_FROM_SMALLEST -> "rank() OVER (ORDER BY " + inner + " ASC NULLS LAST)";
        };
    }
}
