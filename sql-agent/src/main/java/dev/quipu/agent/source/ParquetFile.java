package dev.quipu.agent.source;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Loads Parquet files, which know their types themselves. */
record ParquetFile(Workplace workplace) {
    LoadedFile load(Path file, String table) throws SQLException {
        workplace.execute("CREATE TABLE " + Quoted.name(table) + " AS SELECT * FROM read_parquet("
                + Quoted.text(file.toAbsolutePath().toString()) + ", hive_partitioning = false)");
        workplace.comment(table, file);
        return Workplace.report(file, table, workplace.count(Quoted.name(table)), new Rejects(), List.of());
    }
}
