package dev.quipu.agent.source;

/** What the values of a text column turn out to be. */
enum TextLook {
    /** Words. Also said of every column that is not text. */
    PLAIN,
    /** Every value is a number without leading zeros. */
    NUMBERS,
    /** The values are days or instants in ISO form. */
    DATES
}
