package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.agent.guard.text.ClockUse.Clock;
import dev.quipu.agent.guard.text.Span;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedExpressionSeqContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SelectClauseContext;

/** Finds where a query asks for the time, so that the program can say what time it is. */
final class ClockUses {
    private ClockUses() {}

    static List<ClockUse> of(QueryFacts query, Visible visible, PlacedFindings findings) {
        List<ClockUse> uses = new ArrayList<>();
        for (FunctionUse use : query.functions()) {
            boolean column = use.keyword() && AllowedFunctions.mayBeColumn(use, query, visible);
            if (!column && !use.inFrom()) {
                of(use, findings).ifPresent(uses::add);
            }
        }
        return uses.stream().sorted(Comparator.comparingInt(ClockUse::start)).toList();
    }

    private static Optional<ClockUse> of(FunctionUse use, PlacedFindings findings) {
        String name = use.name().toLowerCase(Locale.ROOT);
        Span span = findings.span(use.call());
        if (name.equals("unix_timestamp") && use.arguments().isEmpty()) {
            return Optional.of(new ClockUse(span.end() - 1, span.end() - 1, Clock.TIMESTAMP_WITH_ZONE, ""));
        }
        Optional<Clock> clock = clock(name);
        if (clock.isPresent() && !use.arguments().isEmpty()) {
            findings.add(
                    Violation.Code.FUNCTION,
                    use.call(),
                    "`" + use.name() + "` with an argument",
                    "write " + name + "()");
            return Optional.empty();
        }
        return clock.map(
                kind -> new ClockUse(span.start(), span.end(), kind, isNameless(use.call()) ? alias(name) : ""));
    }

    /** Spark calls the column of each of them by one name. */
    private static String alias(String name) {
        return " AS `" + (name.equals("curdate") ? "current_date" : name) + "()`";
    }

    private static Optional<Clock> clock(String function) {
        return switch (function) {
            case "current_date", "curdate" -> Optional.of(Clock.DATE);
            case "current_time" -> Optional.of(Clock.TIME);
            case "localtimestamp" -> Optional.of(Clock.TIMESTAMP);
            case "current_timestamp", "now" -> Optional.of(Clock.TIMESTAMP_WITH_ZONE);
            default -> Optional.empty();
        };
    }

    /** Whether it is a whole result column without an alias. */
    private static boolean isNameless(ParserRuleContext call) {
        ParserRuleContext part = call;
        while (part.getParent() != null
                && part.getParent().getChildCount() == 1
                && !(part instanceof NamedExpressionContext)) {
            part = part.getParent();
        }
        return part instanceof NamedExpressionContext
                && part.getParent() instanceof NamedExpressionSeqContext columns
                && columns.getParent() instanceof SelectClauseContext;
    }
}
