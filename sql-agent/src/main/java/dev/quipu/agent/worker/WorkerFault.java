package dev.quipu.agent.worker;

/** Something broke in a worker that nobody expected. The message is its trace, for the error log and not for people. */
final class WorkerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerFault(String trace) {
        super(trace);
    }
}
