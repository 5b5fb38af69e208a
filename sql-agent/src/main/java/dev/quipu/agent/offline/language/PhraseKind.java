package dev.quipu.agent.offline.language;

/** What a function phrase asks for. The argument that goes with it stands in the list of phrases. */
public enum PhraseKind {
    /** rows or distinct. */
    COUNT,
    /** A function of {@code Expression.Function}. */
    AGGREGATE,
    /** asc or desc: superlative over a count. */
    MOST,
    /** asc or desc: superlative over the rows that refer to a thing. */
    POPULAR,
    /** direction:words of the column that is meant. */
    SUPERLATIVE,
    TOP,
    /** operator, perhaps with :words of the column that is meant. */
    COMPARE,
    COMPARE_AFTER,
    BETWEEN,
    GROUP,
    /** A {@link Grain}. */
    GRAIN,
    ORDER,
    DIRECTION,
    NOT,
    /** contains, starts or ends. */
    LIKE,
    STAR,
    DISTINCT,
    SHARE,
    AND,
    OR,
    BOTH,
    VERSUS,
    GROWTH,
    COMPARED,
    RUNNING,
    RANK,
    RATIO,
    DIFFERENCE,
    MISSING,
    PRESENT,
    ATTRIBUTE,
    RELATIVE,
    ORDINAL_UNSUPPORTED,
    UNSUPPORTED,
    EXTRA,
    FILLER
}
