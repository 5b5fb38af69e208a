package dev.quipu.agent.workbench;

import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.ResultLimits;
import java.util.Objects;

/** What one question may read and bring back. */
public record BenchLimits(ResultLimits result, CostLimits cost) {
    public static final BenchLimits DEFAULT = new BenchLimits(ResultLimits.DEFAULT, CostLimits.DEFAULT);

    public BenchLimits {
        Objects.requireNonNull(result, "result is null");
        Objects.requireNonNull(cost, "cost is null");
    }
}
