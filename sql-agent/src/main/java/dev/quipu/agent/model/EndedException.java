package dev.quipu.agent.model;

/** The model cannot go on with this question, with the reason. */
final class EndedException extends Exception {
    private static final long serialVersionUID = 1L;

    EndedException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
