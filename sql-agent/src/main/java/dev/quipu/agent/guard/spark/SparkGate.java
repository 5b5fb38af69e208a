package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.GrammarParser.Broken;
import dev.quipu.agent.guard.spark.GrammarParser.Parsed;
import dev.quipu.agent.guard.spark.GrammarParser.Tree;
import dev.quipu.agent.guard.spark.QueryFacts.TableUse;
import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.agent.guard.text.DeepThreads;
import dev.quipu.agent.guard.text.Gate;
import dev.quipu.agent.guard.text.Judgement;
import dev.quipu.agent.guard.text.Span;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.agent.guard.text.TextParser;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StatementDefaultContext;

/** Judges by the tree of Spark's own parser; JSqlParser may refuse what that would allow, and allows nothing. */
public final class SparkGate implements Gate {
    private static final long TEXT_PARSER_MILLIS = 500;
    private static final String WARM_UP =
            "WITH a AS (SELECT 1 AS n) SELECT n, count(*) FROM a WHERE n > 0 GROUP BY n ORDER BY n LIMIT 1";

    private final GrammarParser parser = new GrammarParser();
    private final AllowedContexts contexts = AllowedContexts.read();
    private final StatementWords statements = new StatementWords();
    private final DeepThreads threads;
    private final TextParser textParser;

    /** Everything that is checked of a query; a new check is one file and one line. */
    private final List<Rule> rules;

    public SparkGate(DeepThreads threads) {
        this.threads = threads;
        this.textParser = new TextParser(threads, true, TEXT_PARSER_MILLIS);
        FunctionList functions = FunctionList.read();
        ForeignWords foreign = new ForeignWords("foreign-words.tsv");
        this.rules = List.of(
                new AllowedClauses(
                        new Wording(SparkGate.class, "clauses.tsv"),
                        new Wording(SparkGate.class, "hidden-columns.tsv")),
                new AllowedFunctions(functions, foreign),
                new AllowedTypes("types.tsv", foreign),
                new AllowedHints("hints.tsv"),
                new QueryLimits(),
                new SizeLimits("sizes.tsv", "numbers.tsv", functions),
                new VisibleTables("foreign-qualifiers.tsv"),
                new VisibleColumns());
    }

    @Override
    public void warmUp() {
        threads.start(() -> textParser.refusal(WARM_UP));
        threads.start(() -> parser.parse(WARM_UP));
    }

    @Override
    public Judgement judge(SqlText text, Visible visible) {
        return DeepThreads.wait(threads.submit(() -> judgeDeep(text, visible)));
    }

    private Judgement judgeDeep(SqlText text, Visible visible) {
        Parsed parsed = parser.parse(text.sql());
        PlacedFindings findings = new PlacedFindings(text);
        if (parsed instanceof Broken broken) {
            return new Judgement.Refused(statements.broken(broken, text, findings.index(broken.place())));
        }
        if (!(parsed instanceof Tree tree)) {
            return new Judgement.Refused(text.violation(
                    Violation.Code.SIZE, text.start(), "the query is too ambiguous to read", "write a simpler query"));
        }
        if (!(tree.statement().statement() instanceof StatementDefaultContext query)) {
            return new Judgement.Refused(statements.noQuery(text));
        }
        Judgement judgement = rules(query, visible, findings);
        if (judgement instanceof Judgement.Refused) {
            return judgement;
        }
        return textParser.refusal(text.sql()).map(words -> veto(words, text)).orElse(judgement);
    }

    private static Judgement veto(Wording.Words words, SqlText text) {
        return new Judgement.Refused(
                text.violation(Violation.Code.STATEMENT, text.start(), words.what(), words.instead()));
    }

    private Judgement rules(ParserRuleContext root, Visible visible, PlacedFindings findings) {
        QueryFacts query = TreeWalk.facts(root, contexts);
        rules.forEach(rule -> rule.check(query, visible, findings));
        List<ClockUse> clockUses = ClockUses.of(query, visible, findings);
        List<Violation> violations = findings.inOrder();
        return violations.isEmpty()
                ? new Judgement.Proved(tables(query, findings), clockUses)
                : new Judgement.Refused(violations);
    }

    private static List<TablePlace> tables(QueryFacts query, PlacedFindings places) {
        return query.tables().stream().map(use -> place(use, places)).toList();
    }

    private static TablePlace place(TableUse use, PlacedFindings places) {
        Span name = places.span(use.name());
        return new TablePlace(use.path(), name.start(), name.end(), use.renamed());
    }

    @Override
    public void close() {
        // holds nothing but what the threads hold
    }
}
