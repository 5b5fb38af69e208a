package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** No single call may make a value so large that the memory of the server is gone before a limit of rows or time counts. */
final class SizeLimits implements Rule {
    private static final Pattern WIDE = Pattern.compile("%[-+ #,(<0-9.$]*(\\*|\\d{4,})");
    private static final double MOST_TOGETHER = 10_000_000;

    private final Map<String, Limit> limits = new TreeMap<>();
    private final Map<String, Double> mostOfFunctions = new TreeMap<>();

    /** How the size of a call is told. */
    enum Measure {
        PRODUCT,
        FIRST,
        SECOND,
        SPAN,
        TIMES,
        LAMBDA,
        GROWTH,
        DISTANCE,
        INVERSE,
        OVERLAP,
        SLICES,
        PATTERN
    }

    record Limit(Measure measure, double most) {}

    SizeLimits(String file, String numbers, FunctionList functions) {
        for (List<String> line : RuleFile.lines(SparkGate.class, file, 4)) {
            if (!functions.allows(line.get(0), false) && !functions.allows(line.get(0), true)) {
                throw new IllegalStateException(file + ": " + line.get(0) + " is not an allowed function");
            }
            Measure measure = Measure.valueOf(line.get(1).toUpperCase(Locale.ROOT));
            limits.put(line.get(0), new Limit(measure, Double.parseDouble(line.get(2))));
        }
        for (List<String> line : RuleFile.lines(SparkGate.class, numbers, 3)) {
            mostOfFunctions.put(line.get(0), Double.parseDouble(line.get(1)));
        }
    }

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        if (query.tooLarge()) {
            return;
        }
        double largestRow = new RowNumbers(new Folding(mostOfFunctions, 1)).largest(query);
        ResultSize size = new ResultSize(limits, new Folding(mostOfFunctions, largestRow));
        double sum = 0;
        boolean single = false;
        for (FunctionUse use : query.functions()) {
            Limit limit = limits.get(use.name().toLowerCase(Locale.ROOT));
            if (limit == null || findings.areMany()) {
                continue;
            }
            if (limit.measure() == Measure.PATTERN) {
                pattern(use, findings);
                continue;
            }
            double made = size.of(use.arguments(), limit.measure());
            sum += made;
            if (made > limit.most()) {
                Wording.Words words = words(use.name(), limit);
                findings.add(Violation.Code.LITERAL, use.call(), words.what(), words.instead());
            }
            single |= made > limit.most();
        }
        if (sum > MOST_TOGETHER && !single) {
            findings.add(
                    Violation.Code.LITERAL,
                    query.parts().get(0),
                    "the values that the query makes would be larger than " + (long) MOST_TOGETHER + " together",
                    "write smaller numbers");
        }
    }

    private static Wording.Words words(String name, Limit limit) {
        String most = " more than " + (long) limit.most();
        String call = "`" + name + "`";
        return switch (limit.measure()) {
            case GROWTH ->
                new Wording.Words(call + " makes its value grow with each element", "join the elements by array_join");
            case OVERLAP -> new Wording.Words(call + " puts each row into" + most + " windows", "write a longer slide");
            case SLICES -> new Wording.Words(call + " makes" + most + " slices", "leave the fourth argument out");
            case INVERSE -> new Wording.Words(call + " keeps" + most + " counters", "allow a larger error");
            default ->
                new Wording.Words(
                        call + " would make a value larger than " + (long) limit.most(), "write a smaller number");
        };
    }

    private static void pattern(FunctionUse use, PlacedFindings findings) {
        String text = use.arguments().isEmpty() ? "" : use.arguments().get(0).getText();
        boolean written = text.matches("(?s)(['\"]).*\\1")
                && !use.arguments().isEmpty()
                && ResultSize.isText(use.arguments().get(0));
        if (!written) {
            findings.add(
                    Violation.Code.LITERAL,
                    use.call(),
                    "the pattern of `" + use.name() + "` is not written out",
                    "write the pattern as text, for example '%.2f'");
        } else if (WIDE.matcher(text).find() || text.indexOf('\\') >= 0) {
            findings.add(
                    Violation.Code.LITERAL,
                    use.call(),
                    "the pattern of `" + use.name() + "` asks for too many characters, or holds a backslash",
                    "write a width of at most 999");
        }
    }
}
