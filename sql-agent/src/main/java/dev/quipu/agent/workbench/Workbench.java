package dev.quipu.agent.workbench;

import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableHit;
import dev.quipu.catalog.TableSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The only door from an analyst to data, made anew for each question: the asker's catalog, and SQL that passes the
 * guard. Each run is a step in the trail. For one thread.
 */
public final class Workbench {
    private final Question question;
    private final Catalog catalog;
    private final SqlGuard guard;
    private final Warehouse warehouse;
    private final BenchLimits limits;
    private final Deadline deadline;
    private final List<Step> trail = new ArrayList<>();
    private final List<ModelUse> models = new ArrayList<>();
    private Estimate spent = Estimate.NOTHING;

    public Workbench(
            Question question,
            Catalog catalog,
            SqlGuard guard,
            Warehouse warehouse,
            BenchLimits limits,
            Deadline deadline) {
        this.question = Objects.requireNonNull(question, "question is null");
        this.catalog = Objects.requireNonNull(catalog, "catalog is null");
        this.guard = Objects.requireNonNull(guard, "guard is null");
        this.warehouse = Objects.requireNonNull(warehouse, "warehouse is null");
        this.limits = Objects.requireNonNull(limits, "limits is null");
        this.deadline = Objects.requireNonNull(deadline, "deadline is null");
    }

    /** What the asker may see. */
    public Catalog catalog() {
        return catalog;
    }

    public int rowLimit() {
        return limits.result().rows();
    }

    public Deadline deadline() {
        return deadline;
    }

    /** What was done so far, oldest first. */
    public List<Step> trail() {
        return List.copyOf(trail);
    }

    /** Adds what was done beside the bench, such as asking a model. */
    public void note(Step step) {
        trail.add(step);
    }

    /** Keeps what a language model was used. */
    public void used(ModelUse use) {
        models.add(use);
    }

    /** What language models were used so far, oldest first. */
    public List<ModelUse> models() {
        return List.copyOf(models);
    }

    /** The table of a name as SQL writes it, quoted or not; a look at it is a step. */
    public Optional<Table> describe(String name) {
        Optional<Table> table = table(name);
        trail.add(new Step("describe", name, table.isPresent() ? "found" : "not found", 0));
        return table;
    }

    /** What words find in an index of what the asker may see. */
    public List<TableHit> search(String words, TableSearch index, int limit) {
        long start = System.nanoTime();
        List<TableHit> hits = index.search(words, limit);
        trail.add(new Step("search", words, hits.size() + " found", (System.nanoTime() - start) / 1_000_000));
        return hits;
    }

    /** A few rows of a table. */
    public Run sample(Table table, int rows) {
        return timed("sample", table.name().toString(), () -> proveAndRun(fixed().sample(table, rows), rows));
    }

    /** Values of a column that hold the text, in their order. */
    public Run values(Table table, Column column, String text, int rows) {
        String input = table.name() + "." + column.name() + " " + text;
        return timed("values", input.strip(), () -> proveAndRun(fixed().values(table, column, text, rows), rows));
    }

    private FixedSql fixed() {
        return new FixedSql(catalog.dialect());
    }

    private Optional<Table> table(String name) {
        List<String> path = Arrays.stream(name.strip().split("\\."))
                .map(part -> part.strip().replaceAll("^[\"`\\[]|[\"`\\]]$", ""))
                .toList();
        Visible visible = new Visible(catalog, CheckMode.WITH_CATALOG);
        return visible.table(List.of(name.strip())).or(() -> visible.table(path));
    }

    /** Proves the SQL and runs it within the limits of this question. */
    public Run run(String sql) {
        return timed("sql", sql, () -> proveAndRun(sql, limits.result().rows()));
    }

    /** What a query that ran joins, filters and aggregates. */
    public QueryOutline outline(GuardedQuery query) {
        return guard.outline(query, catalog.dialect());
    }

    private Run timed(String kind, String input, Supplier<Run> work) {
        long start = System.nanoTime();
        Run run = work.get();
        trail.add(new Step(kind, input, outcome(run), (System.nanoTime() - start) / 1_000_000));
        return run;
    }

    /**
     * What the SQL would cost by itself, without running it; empty when it cannot run or would cost more than a question
     * may.
     */
    public Optional<Estimate> affordable(String sql) {
        if (!deadline.passed() && guard.check(sql, catalog) instanceof Verdict.Allowed allowed) {
            try {
                return Optional.of(estimate(allowed.query())).filter(limits.cost()::allow);
            } catch (WarehouseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Estimate estimate(GuardedQuery query) throws WarehouseException {
        return warehouse.estimate(query, question.now(), question.zone(), limits.result(), deadline);
    }

    private Run proveAndRun(String sql, int rows) {
        if (deadline.passed()) {
            return new Run.Broken(
                    WarehouseException.Kind.TIME,
                    "the time for this question is over (limits.seconds)",
                    "ask a narrower question");
        }
        Verdict verdict = guard.check(sql, catalog);
        if (verdict instanceof Verdict.Refused refused) {
            return new Run.Refused(refused.violations());
        }
        Verdict.Allowed allowed = (Verdict.Allowed) verdict;
        try {
            Estimate estimate = spent.and(estimate(allowed.query()));
            if (!limits.cost().allow(estimate) && !runsAnyway()) {
                return new Run.TooCostly(allowed.query(), estimate, limits.cost());
            }
            spent = estimate;
            ResultTable result = warehouse.run(
                    allowed.query(),
                    question.now(),
                    question.zone(),
                    limits.result().withRows(rows),
                    deadline);
            return new Run.Rows(allowed.query(), result);
        } catch (WarehouseException e) {
            return new Run.Broken(e.kind(), e.what(), e.instead());
        }
    }

    private boolean runsAnyway() {
        return question.permissions().mayRunAnyway() && question.approval() == Approval.RUN_ANYWAY;
    }

    private static String outcome(Run run) {
        if (run instanceof Run.Rows rows) {
            int count = rows.result().rows().size();
            return count + (count == 1 ? " row" : " rows") + (rows.result().truncated() ? " (cut)" : "");
        }
        if (run instanceof Run.Refused refused) {
            return "refused: " + refused.violations().get(0).what();
        }
        if (run instanceof Run.TooCostly) {
            return "not run: it would cost too much";
        }
        return "failed: " + ((Run.Broken) run).what();
    }
}
