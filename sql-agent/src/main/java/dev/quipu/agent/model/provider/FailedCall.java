package dev.quipu.agent.model.provider;

/** Carries a failure out of an attempt. */
final class FailedCall extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    FailedCall(Failure failure) {
        super(failure.what());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
