package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.spark.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.spark.QueryFacts.TableUse;
import dev.quipu.agent.guard.text.ColumnScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.AliasedQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColumnReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DereferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FromClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableSubqueryArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.HintStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierSeqContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InlineTableDefault2Context;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JoinRelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LambdaContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LateralViewContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PivotClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimaryExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StrictIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableAliasContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableValuedFunctionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotClauseContext;
import org.jspecify.annotations.Nullable;

/** Hears of each part of a tree in the order of the walk and keeps what the rules ask for. For one tree. */
final class FactCollector {
    private static final Set<Class<? extends ParserRuleContext>> SOURCES_OF_ANY_NAME = Set.of(
            AliasedQueryContext.class,
            InlineTableDefault2Context.class,
            TableValuedFunctionContext.class,
            LateralViewContext.class,
            PivotClauseContext.class,
            UnpivotClauseContext.class);

    private final List<ParserRuleContext> parts = new ArrayList<>();
    private final List<ParserRuleContext> refusals = new ArrayList<>();
    private final List<TableUse> tables = new ArrayList<>();
    private final List<FunctionUse> functions = new ArrayList<>();
    private final List<ColumnUse> columns = new ArrayList<>();
    private final Set<String> givenNames = new TreeSet<>();
    private final CommonTables commonTables = new CommonTables();
    private final ColumnScopes scopes = new ColumnScopes();
    private boolean tooLarge;
    private boolean inHint;
    private int joins;

    QueryFacts facts() {
        return new QueryFacts(
                parts, refusals, tooLarge, tables, functions, columns, givenNames, joins, commonTables.scans());
    }

    void refuse(ParserRuleContext part) {
        refusals.add(part);
    }

    void refuseSize() {
        tooLarge = true;
    }

    void enter(ParserRuleContext part) {
        parts.add(part);
        inHint |= part instanceof HintStatementContext;
        commonTables.enter(part);
        scopes.enter(part);
        if (SOURCES_OF_ANY_NAME.contains(part.getClass())) {
            scopes.here().leaveOpen();
        }
        relation(part);
        if (!inHint) {
            expression(part);
        }
        name(part);
    }

    void leave(ParserRuleContext part) {
        inHint &= !(part instanceof HintStatementContext);
        commonTables.leave(part);
        scopes.leave(part);
    }

    private void relation(ParserRuleContext part) {
        if (part instanceof TableNameContext table) {
            table(table.identifierReference(), table.tableAlias());
        } else if (part instanceof TableContext table) {
            table(table.identifierReference(), null);
        } else if (part instanceof FunctionTableSubqueryArgumentContext argument
                && argument.identifierReference() != null) {
            table(argument.identifierReference(), null);
        } else if (part instanceof JoinRelationContext) {
            joins++;
        } else if (part instanceof FromClauseContext from) {
            joins += from.relation().size() - 1;
        }
    }

    private void table(IdentifierReferenceContext reference, @Nullable TableAliasContext alias) {
        if (reference.multipartIdentifier() == null) {
            refusals.add(reference);
            return;
        }
        List<String> path = Names.of(reference.multipartIdentifier());
        StrictIdentifierContext newName = alias == null ? null : alias.strictIdentifier();
        boolean common = commonTables.read(path);
        if (!common) {
            tables.add(new TableUse(path, reference.multipartIdentifier(), newName != null));
        }
        if (common || (alias != null && alias.identifierList() != null)) {
            scopes.here().leaveOpen();
        } else {
            String name = newName == null ? path.get(path.size() - 1) : Names.plain(newName);
            scopes.here().add(new ColumnScope.Source(name, path));
        }
    }

    private void expression(ParserRuleContext part) {
        Calls.of(part, scopes.here()).ifPresent(functions::add);
        boolean insideName = part.getParent() instanceof DereferenceContext;
        boolean mayBeName = part instanceof ColumnReferenceContext || part instanceof DereferenceContext;
        if (mayBeName && !insideName && !Calls.isKeyword(part)) {
            List<String> path = Names.of((PrimaryExpressionContext) part);
            if (!path.isEmpty()) {
                columns.add(new ColumnUse(path, scopes.here(), part));
            }
        }
    }

    private void name(ParserRuleContext part) {
        if (part instanceof NamedExpressionContext expression && expression.name != null) {
            give(expression.name);
        } else if (part instanceof IdentifierSeqContext names) {
            names.ident.forEach(this::give);
        } else if (part instanceof LambdaContext lambda) {
            lambda.identifier().forEach(this::give);
        } else if (part instanceof LateralViewContext view) {
            view.colName.forEach(this::give);
        } else if (part instanceof ErrorCapturingIdentifierContext other && isGivenElsewhere(other)) {
            give(other);
        }
    }

    /** In PIVOT, UNPIVOT and pipes names are given by parts of their own. */
    private static boolean isGivenElsewhere(ErrorCapturingIdentifierContext name) {
        String parent = AllowedContexts.name(name.getParent());
        return parent.startsWith("Pivot") || parent.startsWith("Unpivot") || parent.startsWith("OperatorPipe");
    }

    private void give(ParserRuleContext identifier) {
        String name = Names.plain(identifier);
        scopes.here().name(name);
        givenNames.add(name.toLowerCase(Locale.ROOT));
    }
}
