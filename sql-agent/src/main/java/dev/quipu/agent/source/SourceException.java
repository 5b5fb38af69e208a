package dev.quipu.agent.source;

import java.util.Objects;

/** A source that cannot be opened or loaded: what happened and what to do instead, both fit for people. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String instead;

    public SourceException(String what, String instead) {
        super(Objects.requireNonNull(what, "what is null"));
        this.instead = requireText(instead);
    }

    public SourceException(String what, String instead, Throwable cause) {
        super(Objects.requireNonNull(what, "what is null"), cause);
        this.instead = requireText(instead);
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String instead() {
        return instead;
    }

    private static String requireText(String instead) {
        if (instead.isBlank()) {
            throw new IllegalArgumentException("an error says what to do instead");
        }
        return instead;
    }
}
