package dev.quipu.agent.guard;

import dev.quipu.agent.guard.duckdb.DuckDbGate;
import dev.quipu.agent.guard.spark.SparkGate;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.DeepThreads;
import dev.quipu.agent.guard.text.Gate;
import dev.quipu.agent.guard.text.Judgement;
import dev.quipu.agent.guard.text.Lexing;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TextCheck;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that SQL may run, or says why not: first by its text, then by a strict reading of JSqlParser, and with the last
 * word by the engine's own grammar, where everything is refused that no list allows. Safe for use by several threads.
 */
public final class SqlGuard implements AutoCloseable {
    private final DeepThreads threads = new DeepThreads();
    /** Each made at its first use, since a grammar takes a while to load and most need one only. */
    private final Map<Dialect, Gate> gates = new EnumMap<>(Dialect.class);

    /** Starts the parsers of a dialect in the background, so that the first check does not wait for them. */
    public void warmUp(Dialect dialect) {
        gate(dialect).warmUp();
    }

    /** Checks the text against the grammar of the catalog's dialect and against what the catalog shows. */
    public Verdict check(String sql, Catalog catalog) {
        return check(sql, catalog, CheckMode.WITH_CATALOG);
    }

    /** Checks the text; what was checked without the catalog must not run. */
    public Verdict check(String sql, Catalog catalog, CheckMode mode) {
        Lexing lexing = Lexing.of(catalog.dialect());
        SqlText text = SqlText.of(sql, lexing);
        Optional<Violation> violation = TextCheck.violation(text, sql, lexing);
        if (violation.isPresent()) {
            return new Verdict.Refused(List.of(violation.get()));
        }
        Visible visible = new Visible(catalog, mode);
        Gate gate = gate(catalog.dialect());
        Judgement judgement = gate.judge(text, visible);
        if (judgement instanceof Judgement.Refused refused) {
            return new Verdict.Refused(refused.violations());
        }
        return new Protector(gate, text, visible, (Judgement.Proved) judgement).verdict();
    }

    /** What a proved query joins, filters and aggregates; unknown where a dialect does not tell. */
    public QueryOutline outline(GuardedQuery query, Dialect dialect) {
        return gate(dialect).outline(SqlText.of(query.sql(), Lexing.of(dialect)));
    }

    private synchronized Gate gate(Dialect dialect) {
        return gates.computeIfAbsent(
                dialect, name -> name == Dialect.SPARK ? new SparkGate(threads) : new DuckDbGate(threads));
    }

    @Override
    public synchronized void close() {
        gates.values().forEach(Gate::close);
        threads.close();
    }
}
