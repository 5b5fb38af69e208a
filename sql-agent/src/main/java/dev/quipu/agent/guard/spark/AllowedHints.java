package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.HintStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimaryExpressionContext;

/** Only hints that the list allows, with names and small numbers: a number of partitions is memory of the server. */
final class AllowedHints implements Rule {
    private static final double MOST_PARTITIONS = 10_000;

    private final Set<String> allowed = new TreeSet<>();

    AllowedHints(String file) {
        RuleFile.lines(SparkGate.class, file, 2).forEach(line -> allowed.add(line.get(0)));
    }

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        for (HintStatementContext hint : query.parts(HintStatementContext.class)) {
            String name = Names.plain(hint.hintName).toLowerCase(Locale.ROOT);
            if (!allowed.contains(name)) {
                findings.add(Violation.Code.CLAUSE, hint, "unknown hint `" + name + "`", "leave the hint out");
            } else if (hint.parameters.stream().anyMatch(AllowedHints::isLarge)) {
                findings.add(
                        Violation.Code.LITERAL,
                        hint,
                        "the hint asks for more than " + (long) MOST_PARTITIONS + " partitions",
                        "write a smaller number");
            }
        }
    }

    private static boolean isLarge(PrimaryExpressionContext parameter) {
        boolean name = !Names.of(parameter).isEmpty();
        return !name && Folding.written(parameter.getText()).orElse(Double.POSITIVE_INFINITY) > MOST_PARTITIONS;
    }
}
