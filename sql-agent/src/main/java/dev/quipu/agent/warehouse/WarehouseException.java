package dev.quipu.agent.warehouse;

import java.util.Objects;
import java.util.OptionalInt;

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
        SOURCE,
        /** The engine: it broke down, or was started anew because of another query. */
        ENGINE
    }

    private final Kind kind;
    private final String instead;
    private final int position;

    public WarehouseException(Kind kind, String what, String instead) {
        this(kind, what, instead, OptionalInt.empty());
    }

    /** @param position UTF-8 byte offset in the query's text, where the engine knows it */
    public WarehouseException(Kind kind, String what, String instead, OptionalInt position) {
        super(what);
        this.position = position.orElse(-1);
        this.kind = Objects.requireNonNull(kind, "kind is null");
        this.instead = Objects.requireNonNull(instead, "instead is null");
    }

    public Kind kind() {
        return kind;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    /** UTF-8 byte offset of the place in the query's text, where the engine knows it. */
    public OptionalInt position() {
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }

    public String instead() {
        return instead;
    }
}
