package dev.quipu.agent.explain;

import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.QueryOutline.Aggregate;
import dev.quipu.agent.guard.text.QueryOutline.Block;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds sums, means and counts over rows that a join repeats, by the keys and profiles of the catalog. Speaks only where
 * the catalog shows that rows are repeated.
 */
public final class GrainCheck {
    private static final Set<String> OF_ALL_ROWS = Set.of("count_star");

    private final Visible visible;

    public GrainCheck(Catalog catalog) {
        this.visible = new Visible(Objects.requireNonNull(catalog, "catalog is null"), CheckMode.WITH_CATALOG);
    }

    /** A sentence for each aggregate that counts rows more than once, in the order of the query. */
    public List<String> findings(QueryOutline outline) {
        List<String> findings = new ArrayList<>();
        for (Block block : outline.blocks()) {
            if (block.sources().size() > 1) {
                JoinGrain grain = new JoinGrain(block, visible);
                block.aggregates().stream()
                        .filter(aggregate -> !aggregate.distinct() && !OF_ALL_ROWS.contains(aggregate.function()))
                        .forEach(aggregate -> finding(aggregate, grain, findings));
            }
        }
        return findings.stream().distinct().toList();
    }

    private static void finding(Aggregate aggregate, JoinGrain grain, List<String> findings) {
        grain.repeatedBy(aggregate)
                .ifPresent(repeated -> findings.add(aggregate.text() + " takes each row of " + repeated.source()
                        + " once for every row of " + repeated.by() + " that it is joined with."));
    }
}
