package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.Visible;

/** One thing that must hold of a query. Stateless. */
@FunctionalInterface
interface Rule {
    void check(QueryFacts query, Visible visible, PlacedFindings findings);
}
