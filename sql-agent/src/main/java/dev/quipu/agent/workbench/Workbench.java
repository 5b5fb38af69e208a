package dev.quipu.agent.workbench;

import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

    /** Proves the SQL and runs it within the limits of this question. */
    public Run run(String sql) {
        long start = System.nanoTime();
        Run run = proveAndRun(sql);
        trail.add(new Step("sql", sql, outcome(run), (System.nanoTime() - start) / 1_000_000));
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

    private Run proveAndRun(String sql) {
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
            ResultTable result =
                    warehouse.run(allowed.query(), question.now(), question.zone(), limits.result(), deadline);
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
