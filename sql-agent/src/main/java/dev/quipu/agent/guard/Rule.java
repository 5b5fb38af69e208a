package dev.quipu.agent.guard;

/** One thing that must hold of a query. Stateless. */
@FunctionalInterface
interface Rule {
    void check(QueryFacts query, Visible visible, Findings findings);
}
