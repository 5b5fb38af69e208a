package dev.quipu.agent.warehouse;

import java.util.Objects;

/** A query that could not be run: what happened and what to do instead, both fit for people. */
public final class WarehouseException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Who has to act. */
    public enum Kind {
        /** The query: names, types, a division by text. The analyst can repair it. */
        QUERY,
        /** It took longer than it may. */
        TIME,
        /** It needed more memory than it may. */
        MEMORY,
        /** It was stopped by the asker. */
        CANCELLED,
        /** The source: gone, locked, damaged. */
        SOURCE
    }

    private final Kind kind;
    private final String instead;

    public WarehouseException(Kind kind, String what, String instead) {
        super(what);
        this.kind = Objects.requireNonNull(kind, "kind is null");
        this.instead = Objects.requireNonNull(instead, "instead is null");
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
}
