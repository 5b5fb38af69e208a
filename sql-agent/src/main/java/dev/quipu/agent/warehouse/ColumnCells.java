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

/** How the values of one column of a result become cells. Decided once for the column, because there are many cells. */
final class ColumnCells {
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

    private enum Kind {
        /** The driver hands over what a cell holds. */
        PLAIN,
        TEXT,
        DATE,
        TIMESTAMP,
        INSTANT,
        TIME,
        /** The engine prints it. */
        PRINTED
    }

    private final ResultColumn column;
    private final ZoneId zone;
    private final Kind kind;

    ColumnCells(ResultColumn column, ZoneId zone) {
        this.column = column;
        this.zone = zone;
        this.kind = kind(column.type());
    }

    private static Kind kind(String type) {
        if (TIMESTAMPS.contains(type)) {
            return Kind.TIMESTAMP;
        }
        if (NUMBERS.contains(type) || type.startsWith("DECIMAL")) {
            return Kind.PLAIN;
        }
        return switch (type) {
            case "BOOLEAN" -> Kind.PLAIN;
            case "VARCHAR" -> Kind.TEXT;
            case "DATE" -> Kind.DATE;
            case "TIME" -> Kind.TIME;
            case "TIMESTAMP WITH TIME ZONE" -> Kind.INSTANT;
            default -> Kind.PRINTED;
        };
    }

    ResultColumn column() {
        return column;
    }

    /** Whether the driver hands over a value that a cell may hold; the engine prints all others. */
    boolean isPlain() {
        return kind != Kind.PRINTED;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    @Nullable
    Object cell(ResultSet row, int index) throws SQLException {
        return switch (kind) {
            case PLAIN -> row.getObject(index);
            case TEXT, PRINTED -> row.getString(index);
            case TIME -> row.getObject(index, LocalTime.class);
            case DATE -> {
                LocalDate value = row.getObject(index, LocalDate.class);
                yield value == null ? null : finite(value, value.getYear());
            }
            case TIMESTAMP -> {
                LocalDateTime value = row.getObject(index, LocalDateTime.class);
                yield value == null ? null : finite(value, value.getYear());
            }
            case INSTANT -> {
                OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
                yield value == null
                        ? null
                        : finite(value.atZoneSameInstant(zone).toOffsetDateTime(), value.getYear());
            }
        };
    }

    private static Object finite(Object value, int year) {
        if (Math.abs(year) < BEYOND) {
            return value;
        }
        return year > 0 ? "infinity" : "-infinity";
    }
}
