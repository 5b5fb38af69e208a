package dev.quipu.agent.guard.text;

/** How much the guard knows of the source. */
public enum CheckMode {
    /** Only tables and columns of the catalog. What runs is always checked so. */
    WITH_CATALOG,
    /** Everything but the names of tables and columns; nothing so checked may run. */
    WITHOUT_CATALOG
}
