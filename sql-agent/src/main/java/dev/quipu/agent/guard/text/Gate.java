package dev.quipu.agent.guard.text;

/** Judges queries by the exact grammar and the lists of one engine; deny by default. Safe for use by several threads. */
public interface Gate extends AutoCloseable {
    /** Starts in the background what the first judgement would wait for. */
    void warmUp();

    /** Judges a text that {@link TextCheck} let pass. */
    Judgement judge(SqlText text, Visible visible);

    /** What a text that this gate proved joins, filters and aggregates. */
    default QueryOutline outline(SqlText text) {
        return QueryOutline.UNKNOWN;
    }

    @Override
    void close();
}
