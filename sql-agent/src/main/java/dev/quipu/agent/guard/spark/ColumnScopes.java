package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.ColumnScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.AliasedQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FromStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FromStmtContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableSubqueryArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JoinRelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryPrimaryDefaultContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryTermDefaultContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.RegularQuerySpecificationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.RelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StatementDefaultContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SubqueryContext;

/**
 * Where the names of columns are looked up while the tree is walked. A plain query and its SELECT share one scope, so
 * that ORDER BY sees both; of set operations and pipes each SELECT has its own, and their ORDER BY is left open.
 */
final class ColumnScopes {
    private record Query(ColumnScope scope, boolean plain) {}

    private final Deque<Query> queries = new ArrayDeque<>();
    private final Deque<ColumnScope> scopes = new ArrayDeque<>();

    ColumnScope here() {
        return scopes.isEmpty() ? new ColumnScope(Optional.empty()) : scopes.element();
    }

    void enter(ParserRuleContext node) {
        if (node instanceof QueryContext query) {
            boolean plain = isPlain(query);
            ColumnScope scope = new ColumnScope(around(query));
            if (!plain) {
                scope.leaveOpen();
            }
            queries.push(new Query(scope, plain));
            scopes.push(scope);
        } else if (isSelect(node)) {
            Query query = queries.element();
            scopes.push(
                    query.plain()
                            ? query.scope()
                            : new ColumnScope(query.scope().around()));
        }
    }

    void leave(ParserRuleContext node) {
        if (node instanceof QueryContext) {
            queries.pop();
            scopes.pop();
        } else if (isSelect(node)) {
            scopes.pop();
        }
    }

    private static boolean isSelect(ParserRuleContext node) {
        return node instanceof RegularQuerySpecificationContext || node instanceof FromStatementContext;
    }

    private static boolean isPlain(QueryContext query) {
        return query.queryTerm() instanceof QueryTermDefaultContext term
                && (term.queryPrimary() instanceof QueryPrimaryDefaultContext
                        || term.queryPrimary() instanceof FromStmtContext);
    }

    /** A query in an expression sees the tables beside it; one in FROM only with LATERAL. */
    private Optional<ColumnScope> around(QueryContext query) {
        ParserRuleContext parent = query.getParent();
        if (scopes.isEmpty() || parent instanceof StatementDefaultContext) {
            return Optional.empty();
        }
        boolean apart = parent instanceof NamedQueryContext
                || parent instanceof SubqueryContext
                || parent instanceof FunctionTableSubqueryArgumentContext
                || (parent instanceof AliasedQueryContext && !isLateral(parent.getParent()));
        return apart ? here().around() : Optional.of(here());
    }

    private static boolean isLateral(ParserRuleContext relation) {
        return (relation instanceof RelationContext first && first.LATERAL() != null)
                || (relation instanceof JoinRelationContext join && join.LATERAL() != null);
    }
}
