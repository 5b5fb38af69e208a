package dev.quipu.agent.warehouse;

import dev.quipu.agent.answer.ResultTable.ResultColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the values of one column of a result become cells. */
record ColumnCells(ResultColumn column, ZoneId zone) {
    private static final Set<String> NUMBERS = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE");
    private static final Set<String> TIMESTAMPS = Set.of("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS");
    /** The engine keeps infinity as a day that no calendar reaches. */
    private static final int BEYOND = 200_000;

    /** Whether the driver hands over a value that a cell may hold; the engine prints all others. */
    boolean isPlain() {
        String type = column.type();
        return NUMBERS.contains(type)
                || TIMESTAMPS.contains(type)
                || type.startsWith("DECIMAL")
                || type.equals("BOOLEAN")
                || isText()
                || type.equals("DATE")
                || type.equals("TIME")
                || type.equals("TIMESTAMP WITH TIME ZONE");
    }

    boolean isText() {
        return column.type().equals("VARCHAR");
    }

    @Nullable
    Object cell(ResultSet row, int index) throws SQLException {
        if (row.getObject(index) == null) {
            return null;
        }
        if (TIMESTAMPS.contains(column.type())) {
            LocalDateTime value = row.getObject(index, LocalDateTime.class);
            return finite(value, value.getYear());
        }
        return switch (column.type()) {
            case "DATE" -> {
                LocalDate value = row.getObject(index, LocalDate.class);
                yield finite(value, value.getYear());
            }
            case "TIMESTAMP WITH TIME ZONE" -> {
                OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
                yield finite(value.atZoneSameInstant(zone).toOffsetDateTime(), value.getYear());
            }
            case "TIME" -> row.getObject(index, LocalTime.class);
            default -> isPlain() ? row.getObject(index) : row.getString(index);
        };
    }

    private static Object finite(Object value, int year) {
        if (Math.abs(year) < BEYOND) {
            return value;
        }
        return year > 0 ? "infinity" : "-infinity";
    }
}
