package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.ColumnScope;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LateralViewContext;

/**
 * What a query uses, as Spark's own parser understands it.
 *
 * @param parts every part of the tree that was walked
 * @param refusals parts that may not stand where they stand; what is inside them was not walked
 * @param givenNames names that the query gives itself anywhere, in lower case
 * @param scans how many relations the query reads once every CTE stands where it is used
 */
record QueryFacts(
        List<ParserRuleContext> parts,
        List<ParserRuleContext> refusals,
        boolean tooLarge,
        List<TableUse> tables,
        List<FunctionUse> functions,
        List<ColumnUse> columns,
        Set<String> givenNames,
        int joins,
        double scans) {
    QueryFacts {
        parts = List.copyOf(parts);
        refusals = List.copyOf(refusals);
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
        columns = List.copyOf(columns);
        givenNames = Set.copyOf(givenNames);
    }

    /** The parts of one kind, in the order of the text. */
    <T extends ParserRuleContext> List<T> parts(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean givesName(String name) {
        return givenNames.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A name in FROM that is no CTE. */
    record TableUse(List<String> path, ParserRuleContext name, boolean renamed) {
        TableUse {
            path = List.copyOf(path);
        }
    }

    /**
     * A call.
     *
     * @param inFrom whether it makes rows, in FROM or in LATERAL VIEW
     * @param keyword whether it stands without brackets, as a column would
     */
    record FunctionUse(
            List<String> path,
            boolean inFrom,
            boolean keyword,
            ParserRuleContext call,
            List<? extends ParseTree> arguments,
            ColumnScope scope) {
        FunctionUse {
            path = List.copyOf(path);
            arguments = List.copyOf(arguments);
        }

        /** The call, or of LATERAL VIEW its name. */
        ParserRuleContext place() {
            return call instanceof LateralViewContext view ? view.qualifiedName() : call;
        }

        String name() {
            return path.get(path.size() - 1);
        }
    }

    /** A name that stands for a column, and where it is looked up. */
    record ColumnUse(List<String> path, ColumnScope scope, ParserRuleContext place) {
        ColumnUse {
            path = List.copyOf(path);
        }
    }
}
