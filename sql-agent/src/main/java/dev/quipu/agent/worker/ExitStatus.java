package dev.quipu.agent.worker;

/** The statuses with which a worker process ends. Above 128 the rest is the number of a signal, as shells tell it. */
final class ExitStatus {
    /** Java's own when it ends for want of heap. */
    static final int OUT_OF_MEMORY = 3;

    static final int ABORTED = 134;
    static final int KILLED = 137;

    private ExitStatus() {}
}
