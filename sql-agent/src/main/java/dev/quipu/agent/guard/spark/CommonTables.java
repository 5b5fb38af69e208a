package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.AsciiCase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CtesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryTermContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryTermDefaultContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetOperationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SubqueryContext;

/**
 * Which CTEs a name may mean. A CTE is seen from after its own body on, by what follows in its query and by what is
 * inside that; so {@code WITH t AS (SELECT * FROM t)} reads the real table t, as it does in Spark. With RECURSIVE the
 * second branch of its UNION sees it too.
 *
 * <p>It also counts what is read: Spark puts a CTE in the place of each of its names.
 */
final class CommonTables {
    private final Deque<Map<String, Double>> visible = new ArrayDeque<>();
    private final Deque<double[]> scans = new ArrayDeque<>();
    private final IdentityHashMap<ParserRuleContext, String> recursiveBranches = new IdentityHashMap<>();

    CommonTables() {
        scans.push(new double[1]);
    }

    /** How many relations are read in all, once every CTE stands where it is used. */
    double scans() {
        return scans.element()[0];
    }

    void enter(ParserRuleContext node) {
        if (recursiveBranches.containsKey(node)) {
            visible.push(new TreeMap<>(Map.of(recursiveBranches.get(node), 1.0)));
        }
        if (node instanceof QueryContext) {
            visible.push(new TreeMap<>());
        } else if (node instanceof NamedQueryContext named) {
            scans.push(new double[1]);
            recursiveBranch(named).ifPresent(branch -> recursiveBranches.put(branch, name(named)));
        }
    }

    void leave(ParserRuleContext node) {
        if (node instanceof QueryContext) {
            visible.pop();
        } else if (node instanceof NamedQueryContext named) {
            visible.element().put(name(named), Math.max(1, scans.pop()[0]));
        }
        if (recursiveBranches.containsKey(node)) {
            visible.pop();
        }
    }

    /** Whether the name means a CTE here; counts what is read either way. */
    boolean read(List<String> path) {
        Optional<Double> weight = path.size() == 1 ? weight(AsciiCase.lower(path.get(0))) : Optional.empty();
        scans.element()[0] += weight.orElse(1.0);
        return weight.isPresent();
    }

    private Optional<Double> weight(String name) {
        return visible.stream()
                .filter(names -> names.containsKey(name))
                .findFirst()
                .map(names -> names.get(name));
    }

    private static String name(NamedQueryContext named) {
        return AsciiCase.lower(Names.plain(named.name));
    }

    private static Optional<QueryTermContext> recursiveBranch(NamedQueryContext named) {
        boolean recursive = named.getParent() instanceof CtesContext ctes && ctes.RECURSIVE() != null;
        return recursive ? recursiveBranch(named.query()) : Optional.empty();
    }

    private static Optional<QueryTermContext> recursiveBranch(QueryContext body) {
        QueryTermContext term = body.queryTerm();
        if (term instanceof SetOperationContext union) {
            return Optional.of(union.right);
        }
        boolean bracketed =
                term instanceof QueryTermDefaultContext only && only.queryPrimary() instanceof SubqueryContext;
        return bracketed
                ? recursiveBranch(((SubqueryContext) ((QueryTermDefaultContext) term).queryPrimary()).query())
                : Optional.empty();
    }
}
