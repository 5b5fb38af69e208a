package dev.quipu.agent.offline.reading;

/** One step of the reading: takes what it understands from the items and adds it to the query. */
interface Rule {
    void apply(Draft draft);
}
