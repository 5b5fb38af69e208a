package dev.quipu.catalog;

import java.util.Locale;

/** The SQL that a source speaks. */
public enum Dialect {
    DUCKDB,
    SPARK;

    /** The name in settings, on the command line and in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
