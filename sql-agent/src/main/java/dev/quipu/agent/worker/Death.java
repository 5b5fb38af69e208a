package dev.quipu.agent.worker;

/**
 * How a worker process ended.
 *
 * @param call the call for whose sake the bot ended it; 0 when it ended by itself
 * @param status the exit status of the process
 * @param said the end of what it wrote to its standard error; for the error log, never for people
 */
record Death(Reason reason, int call, int status, String said) {
    /** Why it ended. */
    enum Reason {
        /** A call was not done at its deadline, and not a moment later either. */
        DEADLINE,
        /** The asker had stopped a call, and the engine did not listen. */
        STOPPED,
        /** The bot needs it no more. */
        CLOSED,
        /** The bot itself ends, and nobody waits for an answer any more. */
        PROGRAM_ENDS,
        /** It could not be started, or ended by itself. */
        ITSELF
    }

    /** Whether want of memory ended it, as far as that can be told. */
    boolean forMemory() {
        return reason == Reason.ITSELF
                && (status == ExitStatus.OUT_OF_MEMORY
                        || status == ExitStatus.KILLED
                        || said.contains("bad_alloc")
                        || said.contains("insufficient memory")
                        || said.contains("OutOfMemoryError"));
    }

    @Override
    public String toString() {
        return "a worker of the database engine ended: " + reason + ", exit status " + status
                + (said.isBlank() ? "" : "; it said: " + said);
    }
}
