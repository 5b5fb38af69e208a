package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.Violation.Code;
import dev.quipu.agent.guard.text.Visible;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.AggregationClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CtesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupByClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupingAnalyticsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupingElementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedQueryContext;

/** What makes a plan so large that the server breaks before it begins. */
final class QueryLimits implements Rule {
    /** TPC-DS has at most 20. */
    private static final int MOST_JOINS = 40;

    private static final int MOST_COMMON_TABLES = 60;
    /** TPC-DS q4 reads 60 when each CTE stands where it is used. */
    private static final double MOST_SCANS = 1_000;
    /** Each is a copy of all rows; eleven columns in a CUBE make 2,048. */
    private static final double MOST_GROUPINGS = 2_048;

    private static final double MOST_RECURSION = 10_000;

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        if (query.tooLarge()) {
            findings.add(
                    Code.SIZE,
                    query.parts().get(0),
                    "the query is too deep or has too many parts",
                    "write a simpler query");
        }
        if (query.joins() > MOST_JOINS) {
            findings.add(
                    Code.SIZE,
                    query.parts().get(0),
                    "the query joins more than " + MOST_JOINS + " times",
                    "join fewer tables at once");
        } else if (query.scans() > MOST_SCANS) {
            findings.add(
                    Code.SIZE,
                    query.parts().get(0),
                    "the query reads tables more than " + (long) MOST_SCANS + " times, since a CTE is read at each use",
                    "use each CTE fewer times");
        }
        query.parts(CtesContext.class).stream()
                .filter(with -> with.namedQuery().size() > MOST_COMMON_TABLES)
                .forEach(with -> findings.add(
                        Code.SIZE, with, "a WITH names more than " + MOST_COMMON_TABLES + " queries", "name fewer"));
        query.parts(AggregationClauseContext.class).stream()
                .filter(group -> groupings(group) > MOST_GROUPINGS)
                .forEach(group -> findings.add(
                        Code.SIZE,
                        group,
                        "GROUP BY makes more than " + (long) MOST_GROUPINGS + " combinations",
                        "list the combinations: GROUP BY GROUPING SETS ((a), (b))"));
        query.parts(NamedQueryContext.class).stream()
                .filter(named -> named.integerValue() != null
                        && Folding.written(named.integerValue().getText()).orElse(Double.POSITIVE_INFINITY)
                                > MOST_RECURSION)
                .forEach(named -> findings.add(
                        Code.LITERAL,
                        named.integerValue(),
                        "a recursion deeper than " + (long) MOST_RECURSION,
                        "write a smaller number"));
    }

    private static double groupings(AggregationClauseContext group) {
        double product = 1;
        for (GroupByClauseContext clause : group.groupingExpressionsWithGroupingAnalytics) {
            product *= clause.groupingAnalytics() == null ? 1 : groupings(clause.groupingAnalytics());
        }
        if (group.CUBE() != null) {
            return Math.pow(2, group.groupingExpressions.size());
        }
        return Math.max(product, group.groupingSet().size());
    }

    private static double groupings(GroupingAnalyticsContext analytics) {
        if (analytics.CUBE() != null) {
            return Math.pow(2, analytics.groupingSet().size());
        }
        if (analytics.ROLLUP() != null) {
            return analytics.groupingSet().size() + 1.0;
        }
        List<GroupingElementContext> elements = analytics.groupingElement();
        return elements.stream()
                .mapToDouble(
                        element -> element.groupingAnalytics() == null ? 1 : groupings(element.groupingAnalytics()))
                .sum();
    }
}
