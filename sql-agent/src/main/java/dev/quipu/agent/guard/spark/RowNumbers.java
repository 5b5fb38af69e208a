package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.FunctionUse;
import java.util.Locale;
import java.util.OptionalDouble;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InlineTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NumberContext;

/**
 * The largest number that the text itself makes into rows: in VALUES, as a constant column, at the end of a series. A
 * column may be any of them.
 */
final class RowNumbers {
    private final Folding folding;

    RowNumbers(Folding folding) {
        this.folding = folding;
    }

    /** At least 1. */
    double largest(QueryFacts query) {
        double most = 1;
        for (InlineTableContext table : query.parts(InlineTableContext.class)) {
            most = Math.max(most, largestInside(table));
        }
        for (NamedExpressionContext column : query.parts(NamedExpressionContext.class)) {
            most = Math.max(most, constant(column.expression()));
        }
        for (FunctionUse use : query.functions()) {
            String name = use.name().toLowerCase(Locale.ROOT);
            if (name.equals("range") || name.equals("sequence") || name.startsWith("array")) {
                for (ParseTree argument : use.arguments()) {
                    most = Math.max(most, constant(argument));
                }
            }
        }
        return most;
    }

    private double constant(ParseTree node) {
        OptionalDouble number = folding.number(node);
        return number.isPresent() ? Math.abs(number.getAsDouble()) : 1;
    }

    private static double largestInside(ParseTree node) {
        if (node instanceof NumberContext number) {
            return Math.abs(Folding.written(number.getText()).orElse(1));
        }
        double most = 1;
        for (int child = 0; child < node.getChildCount(); child++) {
            most = Math.max(most, largestInside(node.getChild(child)));
        }
        return most;
    }
}
