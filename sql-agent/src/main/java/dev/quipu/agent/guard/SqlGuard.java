package dev.quipu.agent.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Proves that SQL may run, or says why not: first by its text, then by a strict reading of JSqlParser, and with the last
 * word by the tree of the engine's own parser, where everything is refused that no list allows. Safe for use by several
 * threads.
 */
public final class SqlGuard implements AutoCloseable {
    private final FunctionList functions = FunctionList.duckDb();
    private final TreeShape shape = TreeShape.duckDb();
    private final EngineErrors errors = new EngineErrors();
    private final ParserPool parsers = new ParserPool();

    /** Everything that is checked of a query; a new check is one file and one line. */
    private final List<Rule> rules = List.of(
            new AllowedClauses(new Wording("duckdb-clauses.tsv"), functions),
            new AllowedFunctions(functions),
            new AllowedTypes("duckdb-types.tsv"),
            new SizeLimits("duckdb-sizes.tsv", functions),
            new VisibleTables(),
            new VisibleColumns());

    /** Starts both parsers in the background, so that the first check does not wait for them. */
    public void warmUp() {
        parsers.start(() -> TextParser.refusal("SELECT 1", parsers.threads()));
        parsers.start(() -> ParserPool.wait(parsers.withParser(parser -> parser.parse("SELECT 1"))));
    }

    /** Checks the text against the grammar of the catalog's dialect and against what the catalog shows. */
    public Verdict check(String sql, Catalog catalog) {
        return check(sql, catalog, CheckMode.WITH_CATALOG);
    }

    /** Checks the text; what was checked without the catalog must not run. */
    public Verdict check(String sql, Catalog catalog, CheckMode mode) {
        SqlText text = SqlText.of(sql);
        Optional<Violation> violation = catalog.dialect() == Dialect.DUCKDB
                ? TextCheck.violation(text, sql)
                : Optional.of(new Violation(
                        Violation.Code.STATEMENT, 1, 1, "Spark SQL cannot be checked yet", "use a DuckDB source"));
        return violation
                .<Verdict>map(found -> new Verdict.Refused(List.of(found)))
                .orElseGet(() -> parse(text, new Visible(catalog, mode)));
    }

    private Verdict parse(SqlText text, Visible visible) {
        Future<Optional<Wording.Words>> textParser =
                parsers.submit(() -> TextParser.refusal(text.sql(), parsers.threads()));
        Future<Verdict> engine = parsers.withParser(parser -> judge(text, visible, parser, textParser));
        return ParserPool.wait(engine);
    }

    private Verdict judge(
            SqlText text, Visible visible, EngineParser parser, Future<Optional<Wording.Words>> textParser)
            throws SQLException {
        JsonNode answer;
        try {
            answer = parser.parse(text.sql());
        } catch (JsonProcessingException e) {
            return refused(text.violation(
                    Violation.Code.SIZE, text.start(), "the query is nested too deep", "write a simpler query"));
        }
        Optional<Wording.Words> refusal = ParserPool.wait(textParser);
        if (answer.path("error").asBoolean(true)) {
            return refused(errors.violation(answer, text, refusal));
        }
        JsonNode statements = answer.path("statements");
        if (statements.size() != 1) {
            return refused(text.violation(
                    Violation.Code.STATEMENT,
                    text.secondStatement(),
                    "there is more than one statement",
                    "write one SELECT alone"));
        }
        Verdict verdict = rules(TreeReader.read(statements.path(0), shape), text, visible);
        boolean vetoed = verdict instanceof Verdict.Allowed && refusal.isPresent();
        return vetoed ? veto(refusal.get(), text) : verdict;
    }

    private static Verdict veto(Wording.Words words, SqlText text) {
        return refused(text.violation(Violation.Code.STATEMENT, text.start(), words.what(), words.instead()));
    }

    private Verdict rules(QueryFacts query, SqlText text, Visible visible) {
        Findings findings = new Findings(text);
        rules.forEach(rule -> rule.check(query, visible, findings));
        List<ClockUse> clockUses = ClockUses.of(query, visible, findings);
        List<Violation> violations = findings.inOrder();
        return violations.isEmpty()
                ? new Verdict.Allowed(new GuardedQuery(text.sql(), tables(query, visible), clockUses))
                : new Verdict.Refused(violations);
    }

    private static List<TableName> tables(QueryFacts query, Visible visible) {
        return query.tables().stream()
                .flatMap(use -> visible.table(use.path()).stream())
                .map(Table::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static Verdict refused(Violation violation) {
        return new Verdict.Refused(List.of(violation));
    }

    @Override
    public void close() {
        parsers.close();
    }
}
