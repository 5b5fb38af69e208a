package dev.quipu.agent.offline.query;

/** Tables of a query that no key connects, or figures that a join would count twice with no way to repair it. */
public final class NoJoinException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoJoinException(String what) {
        super(what);
    }
}
