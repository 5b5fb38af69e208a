package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.agent.guard.text.DeepThreads;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.Gate;
import dev.quipu.agent.guard.text.Judgement;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.agent.guard.text.TextParser;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Judges by the tree of DuckDB's own parser; JSqlParser may refuse beside it and never has the last word. */
public final class DuckDbGate implements Gate {
    private static final long TEXT_PARSER_MILLIS = 2_000;
    /** What the planner of DuckDB works through in less than a second. */
    private static final double MOST_PLANNED_PARTS = 50_000;

    private final FunctionList functions = FunctionList.read();
    private final TreeShape shape = TreeShape.read();
    private final EngineErrors errors = new EngineErrors();
    private final DeepThreads threads;
    private final TextParser textParser;
    private final ParserPool parsers;

    /** Everything that is checked of a query; a new check is one file and one line. */
    private final List<Rule> rules = List.of(
            new AllowedClauses(new Wording(DuckDbGate.class, "clauses.tsv"), functions),
            new AllowedFunctions(functions),
            new AllowedTypes("types.tsv"),
            new SizeLimits("sizes.tsv", functions),
            new VisibleTables(),
            new VisibleColumns());

    public DuckDbGate(DeepThreads threads) {
        this.threads = threads;
        this.textParser = new TextParser(threads, false, TEXT_PARSER_MILLIS);
        this.parsers = new ParserPool(threads);
    }

    @Override
    public void warmUp() {
        threads.start(() -> textParser.refusal("SELECT 1"));
        threads.start(() -> DeepThreads.wait(parsers.withParser(parser -> parser.parse("SELECT 1"))));
    }

    @Override
    public Judgement judge(SqlText text, Visible visible) {
        Future<Optional<Wording.Words>> early = threads.submit(() -> textParser.refusal(text.sql()));
        Future<Judgement> judgement = parsers.withParser(parser -> judge(text, visible, parser, early));
        try {
            return judgement.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException || e.getCause() instanceof EngineParser.TooLarge) {
                return new Judgement.Refused(text.violation(
                        Violation.Code.SIZE,
                        text.start(),
                        "the query has more parts than the engine's parser can take",
                        "write a simpler query"));
            }
            throw new IllegalStateException("the check of the SQL broke", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking SQL", e);
        }
    }

    private Judgement judge(
            SqlText text, Visible visible, EngineParser parser, Future<Optional<Wording.Words>> textParser)
            throws SQLException, EngineParser.TooLarge {
        JsonNode answer = parser.parse(text.sql());
        Optional<Wording.Words> refusal = DeepThreads.wait(textParser);
        if (answer.path("error").asBoolean(true)) {
            return new Judgement.Refused(errors.violation(answer, text, refusal));
        }
        JsonNode statements = answer.path("statements");
        if (statements.size() != 1) {
            return new Judgement.Refused(text.violation(
                    Violation.Code.STATEMENT,
                    text.secondStatement(),
                    "there is more than one statement",
                    "write one SELECT alone"));
        }
        QueryFacts facts = TreeReader.read(statements.path(0), shape);
        if (facts.refusals().isEmpty()
                && new PlannedSize(functions::isMacro).of(statements.path(0)) > MOST_PLANNED_PARTS) {
            return new Judgement.Refused(text.violation(
                    Violation.Code.SIZE,
                    text.start(),
                    "aliases, stars or structures that build on each other make the query too large",
                    "write a simpler query"));
        }
        Judgement judgement = rules(facts, text, visible);
        boolean vetoed = judgement instanceof Judgement.Proved && refusal.isPresent();
        return vetoed ? veto(refusal.get(), text) : judgement;
    }

    @Override
    public QueryOutline outline(SqlText text) {
        return DeepThreads.wait(parsers.withParser(parser -> outline(text, parser)));
    }

    private static QueryOutline outline(SqlText text, EngineParser parser) throws SQLException {
        try {
            JsonNode statement = parser.parse(text.sql()).path("statements").path(0);
            return new OutlineReader(text).read(statement.path("node"));
        } catch (EngineParser.TooLarge e) {
            return QueryOutline.UNKNOWN;
        }
    }

    private static Judgement veto(Wording.Words words, SqlText text) {
        return new Judgement.Refused(
                text.violation(Violation.Code.STATEMENT, text.start(), words.what(), words.instead()));
    }

    private Judgement rules(QueryFacts query, SqlText text, Visible visible) {
        Findings findings = new Findings(text);
        rules.forEach(rule -> rule.check(query, visible, findings));
        List<ClockUse> clockUses = ClockUses.of(query, visible, findings);
        List<Violation> violations = findings.inOrder();
        return violations.isEmpty()
                ? new Judgement.Proved(tables(query, text), clockUses)
                : new Judgement.Refused(violations);
    }

    private static List<TablePlace> tables(QueryFacts query, SqlText text) {
        return query.tables().stream().map(use -> use.in(text)).toList();
    }

    @Override
    public void close() {
        parsers.close();
    }
}
