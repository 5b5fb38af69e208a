package dev.quipu.agent.model.protocol;

/** A reply in none of the allowed forms. */
final class UnusableReplyException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableReplyException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
