package dev.quipu.agent.source;

/**
 * Two columns that may be joined.
 *
 * @param name how much their names say so
 */
record JoinPair(JoinSide from, JoinSide to, double name) {
    Containment.Ends ends() {
        return Containment.Ends.of(from.table(), from.column(), to.table(), to.column());
    }
}
