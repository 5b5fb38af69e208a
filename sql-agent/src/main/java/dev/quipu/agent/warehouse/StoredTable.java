package dev.quipu.agent.warehouse;

import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a table lies in the file.
 *
 * @param rows all of them
 * @param bytesPerRow for each column the average of its values as they are in memory
 * @param zones for each column of numbers or times how its values lie along the file
 */
record StoredTable(TableName name, long rows, Map<String, Double> bytesPerRow, Map<String, List<Zone>> zones) {
    /** What a column takes of which nothing is known. */
    private static final double UNKNOWN_BYTES = 16;

    /** A run of rows with the least and the greatest value in it, as the engine prints them. */
    record Zone(long rows, String least, String greatest) {
        Zone {
            Objects.requireNonNull(least, "least is null");
            Objects.requireNonNull(greatest, "greatest is null");
        }
    }

    StoredTable {
        Objects.requireNonNull(name, "name is null");
        bytesPerRow = Map.copyOf(bytesPerRow);
        zones = Map.copyOf(zones);
    }

    /** @param column as plans write it; a field of a struct stands behind a point */
    double bytesOf(String column) {
        Double whole = bytesPerRow.get(column);
        if (whole != null) {
            return whole;
        }
        int point = column.indexOf('.');
        return point < 0 ? UNKNOWN_BYTES : bytesPerRow.getOrDefault(column.substring(0, point), UNKNOWN_BYTES);
    }
}
