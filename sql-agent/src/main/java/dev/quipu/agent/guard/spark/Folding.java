package dev.quipu.agent.guard.spark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ArithmeticBinaryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ArithmeticUnaryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CastByColonContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CastContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColumnReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionCallContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedArgumentExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NumberContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ParenthesizedExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ShiftExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StringLiteralContext;

/**
 * How large a number may be as far as the text tells: constants are computed, a column counts as the largest number that
 * the text makes into rows, a function as the largest of its list. Of what is not understood the largest number inside
 * counts when rows have a say in it, and no bound is known when they have none.
 */
final class Folding {
    private final Map<String, Double> mostOfFunctions;
    private final double column;

    Folding(Map<String, Double> mostOfFunctions, double column) {
        this.mostOfFunctions = mostOfFunctions;
        this.column = column;
    }

    /** The number that is written, with the letters of its type. */
    static OptionalDouble written(String text) {
        String digits =
                text.toLowerCase(Locale.ROOT).replaceAll("(bd|[lsydf])$", "").trim();
        try {
            return OptionalDouble.of(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The largest absolute value; infinite when no bound is known. */
    double most(ParseTree node) {
        OptionalDouble number = number(node);
        if (number.isPresent()) {
            return Math.abs(number.getAsDouble());
        }
        return dependsOnRows(node) ? Math.max(column, largestInside(node)) : Double.POSITIVE_INFINITY;
    }

    OptionalDouble number(ParseTree node) {
        if (node instanceof NumberContext number) {
            return written(number.getText());
        }
        if (node instanceof StringLiteralContext text) {
            return written(Texts.of(text.getText()));
        }
        if (node instanceof ColumnReferenceContext) {
            return OptionalDouble.of(column);
        }
        if (node instanceof ParenthesizedExpressionContext brackets) {
            return number(brackets.expression());
        }
        if (node instanceof CastContext cast) {
            return number(cast.expression());
        }
        if (node instanceof CastByColonContext cast) {
            return number(cast.primaryExpression());
        }
        if (node instanceof NamedArgumentExpressionContext named) {
            return number(named.value);
        }
        if (node instanceof FunctionCallContext call) {
            return function(call);
        }
        return arithmetic(node);
    }

    private OptionalDouble arithmetic(ParseTree node) {
        if (node instanceof ArithmeticUnaryContext unary) {
            OptionalDouble value = number(unary.valueExpression());
            boolean negative = unary.operator.getText().equals("-");
            return value.isPresent() && negative ? OptionalDouble.of(-value.getAsDouble()) : value;
        }
        if (node instanceof ArithmeticBinaryContext binary) {
            return binary(binary.operator.getText(), number(binary.left), number(binary.right));
        }
        if (node instanceof ShiftExpressionContext shift) {
            return binary(shift.shiftOperator().getText(), number(shift.left), number(shift.right));
        }
        return node.getChildCount() == 1 ? number(node.getChild(0)) : OptionalDouble.empty();
    }

    private OptionalDouble function(FunctionCallContext call) {
        String name = Names.plain(call.functionName()).toLowerCase(Locale.ROOT);
        if (mostOfFunctions.containsKey(name)) {
            return OptionalDouble.of(mostOfFunctions.get(name));
        }
        List<FunctionArgumentContext> arguments = call.argument;
        OptionalDouble first = arguments.isEmpty() ? OptionalDouble.empty() : number(arguments.get(0));
        if (arguments.size() == 2) {
            return binary(name, first, number(arguments.get(1)));
        }
        return switch (name) {
            case "abs",
                    "ceil",
                    "ceiling",
                    "floor",
                    "round",
                    "int",
                    "integer",
                    "bigint",
                    "smallint",
                    "double",
                    "float",
                    "decimal",
                    "negative",
                    "positive" -> first;
            case "exp" -> first.isPresent() ? OptionalDouble.of(Math.exp(first.getAsDouble())) : first;
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble binary(String operator, OptionalDouble first, OptionalDouble second) {
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalDouble.empty();
        }
        double left = first.getAsDouble();
        double right = second.getAsDouble();
        return switch (operator.toLowerCase(Locale.ROOT)) {
            case "+" -> OptionalDouble.of(left + right);
            case "-" -> OptionalDouble.of(left - right);
            case "*" -> OptionalDouble.of(left * right);
            case "/", "div" -> OptionalDouble.of(right == 0 ? 0 : left / right);
            case "%", "mod", "pmod" -> OptionalDouble.of(right);
            case "pow", "power" -> OptionalDouble.of(Math.pow(left, right));
            case "<<", "shiftleft" -> OptionalDouble.of(left * Math.pow(2, right));
            case ">>",
                    ">>>",
                    "shiftright",
                    "shiftrightunsigned",
                    "|",
                    "&",
                    "^",
                    "greatest",
                    "least",
                    "coalesce",
                    "nvl",
                    "ifnull",
                    "round",
                    "max",
                    "min" -> OptionalDouble.of(Math.max(Math.abs(left), Math.abs(right)));
            default -> OptionalDouble.empty();
        };
    }

    private double largestInside(ParseTree node) {
        if (node instanceof NumberContext number) {
            return Math.abs(written(number.getText()).orElse(1));
        }
        if (node instanceof FunctionCallContext call) {
            OptionalDouble known = function(call);
            if (known.isPresent()) {
                return Math.abs(known.getAsDouble());
            }
        }
        double most = 1;
        for (int child = 0; child < node.getChildCount(); child++) {
            most = Math.max(most, largestInside(node.getChild(child)));
        }
        return most;
    }

    private static boolean dependsOnRows(ParseTree node) {
        if (node instanceof ColumnReferenceContext) {
            return true;
        }
        for (int child = 0; child < node.getChildCount(); child++) {
            if (dependsOnRows(node.getChild(child))) {
                return true;
            }
        }
        return false;
    }
}
