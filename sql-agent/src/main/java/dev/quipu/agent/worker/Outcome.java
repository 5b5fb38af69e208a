package dev.quipu.agent.worker;

/** How a call to a worker ended. */
sealed interface Outcome {
    /** The worker answered. */
    final class Done implements Outcome {
        private final byte[] body;

        Done(byte[] body) {
            this.body = body;
        }

        byte[] body() {
            return body;
        }
    }

    /** The worker told what went wrong and goes on. */
    record Failed(Exception failure) implements Outcome {}

    /**
     * The worker is gone.
     *
     * @param alone whether no other call was under way, so that nothing else can have been the cause
     */
    record Gone(Death death, boolean alone) implements Outcome {
        /** Whether this call, numbered so, brought the worker down, as far as that can be told. */
        boolean causedBy(int call) {
            boolean byItself = death.call() == 0 && death.status() != ExitStatus.ENGINE_SPOILT;
            return death.call() == call || byItself && alone;
        }
    }
}
