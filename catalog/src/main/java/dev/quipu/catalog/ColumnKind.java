package dev.quipu.catalog;

/** What a column is for, read from its type, its name and its values. */
public enum ColumnKind {
    /** A day or an instant. */
    DATE,
    /** A time of day or a length of time. */
    TIME,
    BOOLEAN,
    /** Names a row; adding or averaging it says nothing. */
    IDENTIFIER,
    /** A year held as a number. */
    YEAR,
    /** A quantity that can be added, averaged and compared; also text that holds only numbers. */
    NUMBER,
    TEXT,
    /** Lists, structures, blobs and whatever else has no plain value. */
    OTHER
}
