package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.Visible;

/** One thing that must hold of a query. Stateless. */
@FunctionalInterface
interface Rule {
    void check(QueryFacts query, Visible visible, Findings findings);
}
