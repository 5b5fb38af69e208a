package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.ColumnScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColumnReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CurrentLikeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DereferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionCallContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LateralViewContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableFunctionCallContext;

/** Finds the calls among the parts of a tree; there are four ways to write one. */
final class Calls {
    /** What Spark takes for a call when no column has the name, even in back-ticks. */
    private static final Set<String> KEYWORDS = Set.of(
            "current_date",
            "current_path",
            "current_time",
            "current_timestamp",
            "current_user",
            "session_user",
            "user");

    private Calls() {}

    static Optional<FunctionUse> of(ParserRuleContext part, ColumnScope scope) {
        if (part instanceof FunctionCallContext call && !AllowedClauses.isMadeAtRunTime(call.functionName())) {
            return Optional.of(new FunctionUse(path(call.functionName()), false, false, call, call.argument, scope));
        }
        if (part instanceof TableFunctionCallContext call && !AllowedClauses.isMadeAtRunTime(call.funcName)) {
            return Optional.of(
                    new FunctionUse(path(call.funcName), true, false, call, call.functionTableArgument(), scope));
        }
        if (part instanceof LateralViewContext view) {
            return Optional.of(
                    new FunctionUse(Names.of(view.qualifiedName()), true, false, view, view.expression(), scope));
        }
        return isKeyword(part)
                ? Optional.of(new FunctionUse(List.of(Names.plain(part)), false, true, part, List.of(), scope))
                : Optional.empty();
    }

    static boolean isKeyword(ParserRuleContext part) {
        boolean alone = part instanceof CurrentLikeContext
                || (part instanceof ColumnReferenceContext && !(part.getParent() instanceof DereferenceContext));
        return alone && KEYWORDS.contains(Names.plain(part).toLowerCase(Locale.ROOT));
    }

    private static List<String> path(FunctionNameContext name) {
        return name.qualifiedName() == null ? List.of(name.getText()) : Names.of(name.qualifiedName());
    }
}
