package dev.quipu.agent.source;

/** Hears how far the reading of a source has come. */
@FunctionalInterface
public interface ProfileProgress {
    ProfileProgress SILENT = (tablesDone, tablesTotal, tableName) -> {};

    /**
     * Called before each table and once after the last.
     *
     * @param tableName the table that is being looked at, empty after the last
     */
    void report(int tablesDone, int tablesTotal, String tableName);
}
