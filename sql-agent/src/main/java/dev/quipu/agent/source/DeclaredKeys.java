package dev.quipu.agent.source;

import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The keys that the database itself declares. */
record DeclaredKeys(Map<TableName, List<String>> primary, List<ForeignKey> foreign) {
    private static final String CONSTRAINTS =
            "SELECT schema_name, table_name, constraint_type, constraint_column_names, referenced_table,"
                    + " referenced_column_names FROM duckdb_constraints() WHERE database_name = current_database()"
                    + " AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')"
                    + " ORDER BY schema_name, table_name, constraint_index";

    DeclaredKeys {
        primary = Map.copyOf(primary);
        foreign = List.copyOf(foreign);
    }

    static DeclaredKeys read(Connection connection) throws SQLException {
        Map<TableName, List<String>> primary = new TreeMap<>();
        Set<ForeignKey> foreign = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CONSTRAINTS)) {
            while (row.next()) {
                TableName table = new TableName(row.getString(1), row.getString(2));
                List<String> columns = names(row, 4);
                if (row.getString(3).equals("PRIMARY KEY")) {
                    primary.put(table, columns);
                } else {
                    // DuckDB has no foreign keys across schemas
                    TableName target = new TableName(table.schema(), row.getString(5));
                    foreign.add(new ForeignKey(table, columns, target, names(row, 6), ForeignKey.Origin.DECLARED, 1.0));
                }
            }
        }
        return new DeclaredKeys(primary, List.copyOf(foreign));
    }

    /** The declared primary key, empty when there is none. */
    List<String> primaryOf(TableName table) {
        return primary.getOrDefault(table, List.of());
    }

    /** True when the column is part of a declared foreign key. */
    boolean refers(TableName table, String column) {
        return foreign.stream()
                .anyMatch(key -> key.from().equals(table) && key.columns().contains(column));
    }

    private static List<String> names(ResultSet row, int column) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Object name : (Object[]) row.getArray(column).getArray()) {
            names.add(String.valueOf(name));
        }
        return names;
    }
}
