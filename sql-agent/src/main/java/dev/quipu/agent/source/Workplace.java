package dev.quipu.agent.source;

import dev.quipu.catalog.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one file at a time is loaded: the database in the making and a folder for intermediate files. The only
 * connection of Quipu that may read files. For one thread.
 */
record Workplace(Connection connection, Path scratch) {
    static final String STAGED = "staged_values";
    static final String LINE = "line_in_file";

    /** A fresh path in the folder for intermediate files. */
    Path intermediate(String name) throws IOException {
        Files.createDirectories(scratch);
        Path path = scratch.resolve(name);
        Files.deleteIfExists(path);
        return path;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Makes the table from the staged values; returns its number of rows. */
    long create(String table, List<ColumnPlan> plans, Path file) throws SQLException {
        String columns = plans.stream().map(ColumnPlan::selected).collect(Collectors.joining(", "));
        execute("CREATE TABLE " + Quoted.name(table) + " AS SELECT " + columns + " FROM " + STAGED + " ORDER BY rowid");
        execute("DROP TABLE " + STAGED);
        comment(table, file);
        for (ColumnPlan plan : plans) {
            if (!plan.comment().isEmpty()) {
                execute("COMMENT ON COLUMN " + Quoted.name(table) + "." + Quoted.name(plan.name()) + " IS "
                        + Quoted.text(plan.comment()));
            }
        }
        return count(Quoted.name(table));
    }

    /** Notes on the table where its rows come from; {@link LoadTarget} knows files of ours by it. */
    void comment(String table, Path file) throws SQLException {
        execute("COMMENT ON TABLE " + Quoted.name(table) + " IS "
                + Quoted.text(LoadTarget.ORIGIN + file.getFileName()));
    }

    /** The report of a file, once its table stands. */
    static LoadedFile report(Path file, String table, long rows, Rejects rejects, List<Notice> notices) {
        return new LoadedFile(file.toString(), table, rows, rejects.rows(), rejects.values(), rejects.kept(), notices);
    }
}
