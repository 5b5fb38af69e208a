package dev.quipu.agent.worker;

/** The statuses with which a worker process ends. Above 128 the rest is the number of a signal, as shells tell it. */
final class ExitStatus {
    /** Java's own when it ends for want of heap. */
    static final int OUT_OF_MEMORY = 3;

    /** The engine has told the query that broke it, and takes no other on this database. */
    static final int ENGINE_SPOILT = 4;

    static final int KILLED = 137;

    private ExitStatus() {}
}
