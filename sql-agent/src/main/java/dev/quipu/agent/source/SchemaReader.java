package dev.quipu.agent.source;

import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads tables, views and columns of the database that a DuckDB connection has opened; looks at no rows. */
final class SchemaReader {
    private static final String PLACE =
            "WHERE database_name = current_database() AND NOT internal AND schema_name NOT IN ('information_schema', 'pg_catalog')";

    private static final String TABLES = "SELECT schema_name, table_name, comment, false FROM duckdb_tables() " + PLACE
            + " AND NOT temporary UNION ALL SELECT schema_name, view_name, comment, true FROM duckdb_views() " + PLACE
            + " AND NOT temporary";

    private static final String COLUMNS =
            "SELECT schema_name, table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns() "
                    + PLACE + " ORDER BY schema_name, table_name, column_index";

    private final Connection connection;

    SchemaReader(Connection connection) {
        this.connection = connection;
    }

    /** Name of the open database and of the schema in which unqualified names are looked up. */
    record Place(String database, String schema) {}

    Place place() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_database(), current_schema()")) {
            row.next();
            return new Place(row.getString(1), row.getString(2));
        }
    }

    /** Tables and views in the order of their names. */
    List<TableShape> tables() throws SQLException {
        Map<TableName, List<ColumnShape>> columns = columns();
        Map<TableName, TableShape> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                TableName name = new TableName(row.getString(1), row.getString(2));
                tables.put(
                        name,
                        new TableShape(
                                name,
                                row.getBoolean(4),
                                text(row.getString(3)),
                                columns.getOrDefault(name, List.of())));
            }
        }
        return List.copyOf(tables.values());
    }

    private Map<TableName, List<ColumnShape>> columns() throws SQLException {
        Map<TableName, List<ColumnShape>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                TableName name = new TableName(row.getString(1), row.getString(2));
                columns.computeIfAbsent(name, unseen -> new ArrayList<>())
                        .add(new ColumnShape(
                                row.getString(3), row.getString(4), row.getBoolean(5), text(row.getString(6))));
            }
        }
        return columns;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
