package dev.quipu.agent.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they came from the source.
 *
 * <p>A cell is null, a {@link Boolean}, a {@link Number}, a {@link java.time.LocalDate}, {@link
 * java.time.LocalDateTime}, {@link java.time.OffsetDateTime}, {@link java.time.LocalTime} or a {@link String} (all
 * other types as the engine prints them).
 *
 * @param cuts what is missing because of limits; empty when the result is whole
 */
public record ResultTable(List<ResultColumn> columns, List<List<@Nullable Object>> rows, List<Cut> cuts) {
    /** @param truncated true when the source had more rows than these */
    public ResultTable(List<ResultColumn> columns, List<List<@Nullable Object>> rows, boolean truncated) {
        this(columns, rows, truncated ? List.of(Cut.rows(rows.size())) : List.of());
    }

    public ResultTable {
        cuts = List.copyOf(cuts);
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    /** Whether the source had more rows than these. */
    public boolean truncated() {
        return cuts.stream().anyMatch(Cut::losesRows);
    }

    /** A column of a result: the name the query gave it and the engine's type. */
    public record ResultColumn(String name, String type) {
        public ResultColumn {
            Objects.requireNonNull(name, "name is null");
            Objects.requireNonNull(type, "type is null");
        }
    }
}
