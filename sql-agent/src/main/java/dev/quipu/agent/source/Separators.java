package dev.quipu.agent.source;

/**
 * The signs that cut a text file into values.
 *
 * @param backslash true when a quote inside quotes is written {@code \"}; it may always be doubled
 */
record Separators(char delimiter, boolean backslash) {
    static final char QUOTE = '"';
}
