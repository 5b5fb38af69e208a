package dev.quipu.agent.warehouse;

import dev.quipu.agent.warehouse.StoredTable.Zone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the tables of an open database lie in its file, read from the file's own statistics when first asked for. The file
 * is open for reading only, so nothing changes while it is. Safe for use by several threads.
 */
final class StoredTables {
    private static final String SEGMENTS = """
            SELECT column_name, len(column_path) = 1, segment_type, count,
                   CAST(stats.min AS VARCHAR), CAST(stats.max AS VARCHAR), CAST(stats.total_string_length AS BIGINT)
            FROM (SELECT * REPLACE (string_split(column_path, ',') AS column_path)
                  FROM pragma_storage_info(CAST(? AS VARCHAR)))
            WHERE segment_type <> 'VALIDITY'
            ORDER BY column_name, row_group_id, segment_id
            """;
    private static final Set<String> ORDERED = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE");
    /** What the engine keeps for a text or list beside its content. */
    private static final int HEAD_BYTES = 16;
    /** Files of older versions do not tell how long their texts are. */
    private static final int UNKNOWN_TEXT_BYTES = 32;

    private final Map<String, StoredTable> tables = new ConcurrentHashMap<>();

    /** @param name as plans write it */
    StoredTable read(Connection connection, String name) throws SQLException {
        StoredTable known = tables.get(name);
        if (known != null) {
            return known;
        }
        StoredTable table = readAnew(connection, name);
        tables.put(name, table);
        return table;
    }

    private static StoredTable readAnew(Connection connection, String name) throws SQLException {
        Map<String, Double> bytes = new LinkedHashMap<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, List<Zone>> zones = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SEGMENTS)) {
            statement.setString(1, name);
            try (ResultSet segments = statement.executeQuery()) {
                while (segments.next()) {
                    String column = segments.getString(1);
                    String type = segments.getString(3);
                    long count = segments.getLong(4);
                    bytes.merge(column, count * (double) width(type) + textBytes(segments, type, count), Double::sum);
                    if (segments.getBoolean(2)) {
                        rows.merge(column, count, Long::sum);
                        zones.computeIfAbsent(column, none -> new ArrayList<>()).add(zone(segments, type, count));
                    }
                }
            }
        }
        long most = rows.values().stream().mapToLong(Long::longValue).max().orElse(0);
        bytes.replaceAll((column, sum) -> sum / Math.max(1, most));
        return new StoredTable(QualifiedName.read(name), most, bytes, zones);
    }

    /** A zone without bounds is one in which anything may be. */
    private static Zone zone(ResultSet segment, String type, long count) throws SQLException {
        String least = segment.getString(5);
        String greatest = segment.getString(6);
        boolean known = ORDERED.contains(type) && least != null && greatest != null;
        return new Zone(count, known ? least : "", known ? greatest : "");
    }

    private static long textBytes(ResultSet segment, String type, long count) throws SQLException {
        if (!type.equals("VARCHAR") && !type.equals("BLOB")) {
            return 0;
        }
        long length = segment.getLong(7);
        return segment.wasNull() ? count * UNKNOWN_TEXT_BYTES : length;
    }

    private static int width(String type) {
        return switch (type) {
            case "BOOLEAN", "TINYINT", "UTINYINT" -> 1;
            case "SMALLINT", "USMALLINT" -> 2;
            case "INTEGER", "UINTEGER", "FLOAT", "DATE" -> 4;
            case "HUGEINT", "UHUGEINT", "UUID", "INTERVAL", "VARCHAR", "BLOB" -> HEAD_BYTES;
            default -> type.startsWith("STRUCT") ? 0 : type.endsWith("]") ? HEAD_BYTES : 8;
        };
    }
}
