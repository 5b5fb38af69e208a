package dev.quipu.agent.offline.language;

/** The lists of {@code word-lists.tsv}; the reason of each word stands beside it. Words of columns are stems. */
public enum WordList {
    /** Things that act, whereas others have something done to them. */
    PERSON,
    /** Quantities that are averaged rather than added up. */
    AVERAGED,
    /** Words of date columns that are seldom the day on which something happened. */
    DATE_ASIDE,
    /** Words that any date column may bear. */
    DATE_PART,
    COUNTING,
    /** In the order in which they are looked for. */
    MAIN_MEASURE,
    NAME_TAIL,
    WEAK_NAME_TAIL,
    NAME_LEAD,
    LINKING,
    FIRST_NAME,
    LAST_NAME,
    DURATION,
    LISTING,
    WITHOUT_VALUE,
    FRAGMENT_START,
    /** Makes a fragment only before a number. */
    FRAGMENT_COUNT,
    FRAGMENT_ANYWHERE,
    /** Before four figures, which it makes a year. */
    PERIOD_LEAD,
    ARTICLE
}
