package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.SizeLimits.Measure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ArithmeticBinaryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColumnReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionCallContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LambdaContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StringLiteralContext;
import org.jspecify.annotations.Nullable;

/**
 * How large the value of an expression grows as far as the text tells: characters of a text, elements of a list. A column
 * counts as one, since rows are what the time and row limits bound. For one query.
 */
final class ResultSize {
    private static final double SAMPLE = 1_000;
    /** Far more than any series of times that people look at. */
    private static final double DECADE = 3_652.5 * 24 * 3600;

    private final Map<String, SizeLimits.Limit> limits;
    private final Folding folding;
    private final IdentityHashMap<ParseTree, Double> known = new IdentityHashMap<>();
    private final Map<String, Double> variables = new TreeMap<>();

    ResultSize(Map<String, SizeLimits.Limit> limits, Folding folding) {
        this.limits = limits;
        this.folding = folding;
    }

    static boolean isText(ParseTree node) {
        return node instanceof StringLiteralContext || (node.getChildCount() == 1 && isText(node.getChild(0)));
    }

    private double of(ParseTree node) {
        if (!variables.isEmpty()) {
            return compute(node);
        }
        Double before = known.get(node);
        if (before != null) {
            return before;
        }
        double size = compute(node);
        known.put(node, size);
        return size;
    }

    private double compute(ParseTree node) {
        if (node instanceof StringLiteralContext text) {
            return Math.max(1, Texts.of(text.getText()).length());
        }
        if (node instanceof ColumnReferenceContext column) {
            return variables.getOrDefault(Names.plain(column).toLowerCase(Locale.ROOT), 1.0);
        }
        if (node instanceof ArithmeticBinaryContext binary && binary.CONCAT_PIPE() != null) {
            return of(binary.left) + of(binary.right);
        }
        if (node instanceof FunctionCallContext call) {
            SizeLimits.Limit limit = limits.get(name(call));
            return limit == null ? ofCall(call.argument, joins(name(call))) : of(call.argument, limit.measure());
        }
        double most = 1;
        for (int child = 0; child < node.getChildCount(); child++) {
            most = Math.max(most, of(node.getChild(child)));
        }
        return most;
    }

    private static String name(FunctionCallContext call) {
        return Names.plain(call.functionName()).toLowerCase(Locale.ROOT);
    }

    /** Whether what goes in comes out end to end. */
    private static boolean joins(String name) {
        return name.contains("concat") || name.startsWith("array") || name.startsWith("map") || name.contains("agg");
    }

    /** The size of what a call makes of its arguments. */
    double of(List<? extends ParseTree> arguments, Measure measure) {
        return switch (measure) {
            case PRODUCT -> first(arguments) * count(arguments, 1);
            case FIRST -> count(arguments, 0);
            case SECOND -> Math.max(first(arguments), count(arguments, 1));
            case SPAN -> span(arguments);
            case TIMES -> first(arguments) * largestFrom(arguments, 1);
            case LAMBDA, OVERLAP -> measure == Measure.LAMBDA ? ofCall(arguments, false) : overlap(arguments);
            case GROWTH -> growth(arguments);
            case DISTANCE, PATTERN -> largestFrom(arguments, 0);
            case INVERSE -> arguments.size() < 2 ? 1 : 1 / Math.max(1e-300, count(arguments, 1));
            case SLICES -> count(arguments, 3);
        };
    }

    private double first(List<? extends ParseTree> arguments) {
        return arguments.isEmpty() ? 1 : of(arguments.get(0));
    }

    private double count(List<? extends ParseTree> arguments, int index) {
        return index < arguments.size() ? folding.most(arguments.get(index)) : 1;
    }

    private double largestFrom(List<? extends ParseTree> arguments, int from) {
        return arguments.stream().skip(from).mapToDouble(this::of).max().orElse(1);
    }

    /** A lambda is done once for each element. */
    private double ofCall(List<? extends ParseTree> arguments, boolean joins) {
        double sum = 0;
        double most = 1;
        double lambda = 1;
        for (ParseTree argument : arguments) {
            double size = of(argument);
            if (lambda(argument) != null) {
                lambda = Math.max(lambda, size);
            } else {
                sum += size;
                most = Math.max(most, size);
            }
        }
        return Math.max(joins ? sum : most, 1) * lambda;
    }

    private double span(List<? extends ParseTree> arguments) {
        if (arguments.size() < 2) {
            return 1;
        }
        ParseTree from = arguments.get(0);
        ParseTree to = arguments.get(1);
        boolean stepped = arguments.size() > 2 && Intervals.isInterval(arguments.get(2));
        if (!stepped && !Intervals.isTime(from) && !Intervals.isTime(to)) {
            return Math.max(folding.most(from), folding.most(to));
        }
        double step = arguments.size() > 2 ? Intervals.seconds(arguments.get(2)).orElse(1) : 24 * 3600;
        boolean dated = Intervals.date(from).isPresent() && Intervals.date(to).isPresent();
        double length = dated
                ? Math.abs(Intervals.date(to).getAsDouble()
                                - Intervals.date(from).getAsDouble())
                        + 24 * 3600
                : DECADE;
        return length / Math.max(1e-9, step);
    }

    /** In how many windows one row may lie. */
    private static double overlap(List<? extends ParseTree> arguments) {
        if (arguments.size() < 3) {
            return 1;
        }
        double length = Intervals.seconds(arguments.get(1)).orElse(Double.POSITIVE_INFINITY);
        return length / Intervals.seconds(arguments.get(2)).orElse(1e-9);
    }

    /** How much longer a step makes a value that was already long: joined with itself it soon fills any memory. */
    private double growth(List<? extends ParseTree> arguments) {
        double elements = first(arguments);
        LambdaContext step = arguments.size() > 2 ? lambda(arguments.get(2)) : null;
        if (step == null || !variables.isEmpty()) {
            return ofCall(arguments, false);
        }
        variables.put(Names.plain(step.identifier(0)).toLowerCase(Locale.ROOT), SAMPLE);
        double grown = of(step.expression());
        variables.clear();
        boolean doubles = grown >= 1.5 * SAMPLE;
        return doubles
                ? Double.POSITIVE_INFINITY
                : Math.max(elements, largestFrom(arguments, 1)) * (grown > SAMPLE ? elements : 1);
    }

    private static @Nullable LambdaContext lambda(ParseTree node) {
        if (node instanceof LambdaContext lambda) {
            return lambda;
        }
        return node.getChildCount() == 1 ? lambda(node.getChild(0)) : null;
    }
}
