package dev.quipu.agent.warehouse;

import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.catalog.Protection;
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
    private final boolean ofNames;

    public WarehouseException(Kind kind, String what, String instead) {
        this(kind, what, instead, OptionalInt.empty(), false);
    }

    /**
     * @param position UTF-8 byte offset in the query's text, where the engine knows it
     * @param ofNames whether the engine speaks of names and types alone, so that no value of a row can be in its words
     */
    public WarehouseException(Kind kind, String what, String instead, OptionalInt position, boolean ofNames) {
        super(what);
        this.ofNames = ofNames;
        this.position = position.orElse(-1);
        this.kind = Objects.requireNonNull(kind, "kind is null");
        this.instead = Objects.requireNonNull(instead, "instead is null");
    }

    /**
     * This failure as it may be told of the query: its place is one of the analyst's text, and if not all rows and columns
     * are shown no value is quoted, for it may be one of those that are not.
     */
    public WarehouseException of(GuardedQuery query) {
        if (!query.isRestricted()) {
            return this;
        }
        OptionalInt place = position < 0 ? position() : OptionalInt.of(query.placeInSql(position));
        boolean quotesUs = what().contains(Protection.MARK) || instead.contains(Protection.MARK);
        boolean tellable = kind != Kind.QUERY || (ofNames && !quotesUs);
        return new WarehouseException(
                kind,
                tellable ? what() : "a value does not fit what the query does with it",
                tellable ? instead : "use TRY_CAST, or leave such values out; they are not shown here",
                place,
                ofNames);
    }

    /** Whether the engine speaks of names and types alone. */
    public boolean ofNames() {
        return ofNames;
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
