package dev.quipu.agent.attack;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** The eight tables of TPC-H, made by the generator of the io.trino.tpch library. */
final class Tpch {
    private Tpch() {}

    /** A DuckDB file with all rows at that scale; 1 is about a gigabyte. */
    static Path write(Path folder, double scale) throws IOException, SQLException {
        Path file = folder.resolve("tpch.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            for (TpchTable<?> table : TpchTable.getTables()) {
                Path rows = folder.resolve(table.getTableName() + ".tbl");
                write(table, scale, rows);
                statement.execute("CREATE TABLE " + table.getTableName() + " AS FROM read_csv('" + rows
                        + "', delim = '|', quote = '', header = false, auto_detect = false, columns = {"
                        + columns(table, ", ") + ", 'nothing': 'VARCHAR'})");
                statement.execute("ALTER TABLE " + table.getTableName() + " DROP COLUMN nothing");
                Files.delete(rows);
            }
        }
        return file;
    }

    private static void write(TpchTable<?> table, double scale, Path rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(rows)) {
            for (TpchEntity row : table.createGenerator(scale, 1, 1)) {
                writer.write(row.toLine());
                writer.write('\n');
            }
        }
    }

    private static String columns(TpchTable<?> table, String between) {
        return table.getColumns().stream()
                .map(column -> "'" + column.getSimplifiedColumnName() + "': '" + type(column) + "'")
                .collect(Collectors.joining(between));
    }

    private static String type(TpchColumn<?> column) {
        return switch (column.getType().getBase()) {
            case IDENTIFIER -> "BIGINT";
            case INTEGER -> "INTEGER";
            case DOUBLE -> "DECIMAL(15,2)";
            case DATE -> "DATE";
            case VARCHAR -> "VARCHAR";
        };
    }

    static Catalog catalog(Dialect dialect) {
        List<Table> tables = TpchTable.getTables().stream().map(Tpch::table).toList();
        return new Catalog("tpch", dialect, "tpch", "main", tables, List.of());
    }

    private static Table table(TpchTable<?> table) {
        List<Column> columns = table.getColumns().stream()
                .map(column -> new Column(
                        column.getSimplifiedColumnName(),
                        type(column),
                        ColumnKind.OTHER,
                        true,
                        "",
                        ColumnProfile.UNKNOWN))
                .toList();
        return new Table(new TableName("main", table.getTableName()), false, "", 10, columns, List.of(), false);
    }
}
