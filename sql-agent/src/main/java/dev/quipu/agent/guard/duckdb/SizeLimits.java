package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.duckdb.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** No single call may make a value so large that neither the time nor the memory limit of the engine stops it. */
final class SizeLimits implements Rule {
    private static final Pattern WIDE_PRINTF = Pattern.compile("%[-+ #0-9.]*(\\*|\\d{4,})");
    private static final Pattern WIDE_FORMAT = Pattern.compile("\\{[^}]*(\\{|\\d{4,})");

    private static final double MOST_TOGETHER = 10_000_000;
    /** The engine makes 2,048 values at once of what depends on rows. */
    private static final double ROWS_AT_ONCE = 10;

    private static final Set<Measure> MAKING_TEXT_OR_LIST =
            EnumSet.of(Measure.PRODUCT, Measure.SECOND, Measure.SPAN, Measure.TIMES, Measure.BETWEEN, Measure.PATTERN);

    private final Map<String, Limit> limits = new TreeMap<>();

    /** How the size of a call is told. */
    enum Measure {
        PRODUCT,
        SECOND,
        SPAN,
        TIMES,
        BETWEEN,
        TWOFOLD,
        THREEFOLD,
        EIGHTFOLD,
        LAMBDA,
        FOLD,
        COUNT,
        DISTANCE,
        PATTERN
    }

    record Limit(Measure measure, double most) {}

    SizeLimits(String file, FunctionList functions) {
        for (List<String> line : RuleFile.lines(DuckDbGate.class, file, 4)) {
            if (!functions.allowsScalar(line.get(0))) {
                throw new IllegalStateException(file + ": " + line.get(0) + " is not an allowed function");
            }
            Measure measure = Measure.valueOf(line.get(1).toUpperCase(Locale.ROOT));
            limits.put(line.get(0), new Limit(measure, Double.parseDouble(line.get(2))));
        }
    }

    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        ResultSize size = new ResultSize(limits);
        double sum = 0;
        for (FunctionUse use : query.functions()) {
            Limit limit = limits.get(use.name().toLowerCase(Locale.ROOT));
            if (limit == null || use.inFrom()) {
                continue;
            }
            if (limit.measure() == Measure.PATTERN && pattern(use, findings)) {
                continue;
            }
            double made = size.of(use.call());
            boolean perRow = MAKING_TEXT_OR_LIST.contains(limit.measure()) && Folding.dependsOnRows(use.call());
            double most = perRow ? limit.most() / ROWS_AT_ONCE : limit.most();
            if (made > most) {
                findings.add(
                        Violation.Code.LITERAL,
                        use.place(),
                        "`" + use.name() + "` would make a value larger than " + (long) most,
                        "write a smaller number");
            } else {
                sum += made;
            }
        }
        if (sum > MOST_TOGETHER) {
            findings.add(
                    Violation.Code.LITERAL,
                    -1,
                    "the values that the query makes would be larger than " + (long) MOST_TOGETHER + " together",
                    "write smaller numbers");
        }
    }

    /** Whether the pattern itself may not be. */
    private static boolean pattern(FunctionUse use, Findings findings) {
        JsonNode pattern =
                use.call().path("arguments").path(0).path("expression").path("literal");
        String text = pattern.path("text").asText();
        if (!pattern.path("kind").asText().equals("STRING") || isChained(use)) {
            findings.add(
                    Violation.Code.LITERAL,
                    use.place(),
                    "the pattern of `" + use.name() + "` is not written out",
                    "write the pattern as text, for example '%.2f'");
            return true;
        }
        if (WIDE_PRINTF.matcher(text).find() || WIDE_FORMAT.matcher(text).find()) {
            findings.add(
                    Violation.Code.LITERAL,
                    use.place(),
                    "the pattern of `" + use.name() + "` asks for too many characters",
                    "write a width of at most 999");
            return true;
        }
        return false;
    }

    /** {@code amount.printf('x')}: the pattern is what stands before the dot. */
    private static boolean isChained(FunctionUse use) {
        return use.path().size() > 1;
    }
}
