package dev.quipu.agent.workbench;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.agent.warehouse.WarehouseException;
import java.util.List;
import java.util.Objects;

/** What came of running SQL; failures come back as data so that an analyst can act on them. */
public sealed interface Run {
    /** It ran. */
    record Rows(GuardedQuery query, ResultTable result) implements Run {
        public Rows {
            Objects.requireNonNull(query, "query is null");
            Objects.requireNonNull(result, "result is null");
        }
    }

    /** The guard did not let it run. */
    record Refused(List<Violation> violations) implements Run {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * It was not run because it would cost more than the question may.
     *
     * @param estimate of this query, and of those that ran before it for the same question
     * @param limits what the question may cost
     */
    record TooCostly(GuardedQuery query, Estimate estimate, CostLimits limits) implements Run {
        public TooCostly {
            Objects.requireNonNull(query, "query is null");
            Objects.requireNonNull(estimate, "estimate is null");
            Objects.requireNonNull(limits, "limits is null");
        }
    }

    /** The source could not run it. */
    record Broken(WarehouseException.Kind kind, String what, String instead) implements Run {
        public Broken {
            Objects.requireNonNull(kind, "kind is null");
            Objects.requireNonNull(what, "what is null");
            Objects.requireNonNull(instead, "instead is null");
        }
    }
}
