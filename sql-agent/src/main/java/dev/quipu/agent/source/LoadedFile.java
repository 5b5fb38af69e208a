package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.util.List;
import java.util.Objects;

/**
 * What became of one data file. Rows read are rows loaded and rows rejected; nothing else is left out.
 *
 * @param file the path as it was named or found
 * @param table the table that holds its rows
 * @param rowsLoaded rows in the table
 * @param rowsRejected rows left out
 * @param valuesEmptied values left empty in rows that were loaded
 * @param rejects the first thousand rows and values behind these numbers, by line
 * @param notices what people should know of how the file was read
 */
public record LoadedFile(
        String file,
        String table,
        long rowsLoaded,
        long rowsRejected,
        long valuesEmptied,
        List<Reject> rejects,
        List<Notice> notices) {
    public LoadedFile {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(table, "table is null");
        rejects = List.copyOf(rejects);
        notices = List.copyOf(notices);
    }

    public long rowsRead() {
        return rowsLoaded + rowsRejected;
    }
}
