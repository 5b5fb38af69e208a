package dev.quipu.agent.source;

/** What the values of a text column turn out to be. */
enum TextLook {
    /** Words. Also said of every column that is not text. */
    PLAIN,
    /** Every value that is not blank is a number without leading zeros. */
    NUMBERS,
    /** The values that are not blank are days or instants in ISO form, all or nearly all of them. */
    DATES
}
