package dev.quipu.agent.model.provider;

import java.util.Objects;

/**
 * A model that did not reply: why, and which setting to change, both fit for people. Carries no cause, because what
 * libraries and providers write may hold keys and addresses.
 */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is no reply. */
    public enum Kind {
        /** There is no key, or the provider refuses it. */
        KEY,
        /** The provider does not know the model. */
        UNKNOWN_MODEL,
        /** The provider refuses the request as such, for example tools or a parameter. */
        REQUEST,
        /** The conversation is longer than the model can read. A shorter one may be answered. */
        TOO_LONG,
        /** Too many requests for the account, or no credit left. */
        RATE,
        /** The provider cannot be reached or does not work. */
        DOWN,
        /** It took longer than it may. */
        TIME,
        /** What came back cannot be used: broken, empty or far too long. */
        REPLY,
        /** The budget of the settings is spent. */
        BUDGET,
        /** It was stopped by the asker. */
        CANCELLED
    }

    private final Kind kind;
    private final String instead;

    public ModelException(Kind kind, String what, String instead) {
        super(what);
        this.kind = Objects.requireNonNull(kind, "kind is null");
        this.instead = Objects.requireNonNull(instead, "instead is null");
        if (instead.isBlank()) {
            throw new IllegalArgumentException("an exception says what to do instead");
        }
    }

    public Kind kind() {
        return kind;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String instead() {
        return instead;
    }

    /** Both halves, for a notice. */
    public String sentence() {
        return what() + ". " + instead + ".";
    }
}
