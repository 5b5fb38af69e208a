package dev.quipu.catalog;

import java.util.List;
import java.util.Objects;

/**
 * How a table is read for people who may not see all of it.
 *
 * @param select a query in brackets, without an alias, that stands in the place of the table's name; may hold secrets and
 *     is never shown. Empty when the table is read as it is
 * @param reads the tables that it reads, with all their columns
 * @param notes what people should know of it, such as "email is shown as a hash"
 */
public record Protection(String select, List<Table> reads, List<String> notes) {
    /** An alias in every {@code select}: a message in which it stands quotes what is not to be shown. */
    public static final String MARK = "_visible_part";

    /** The table is read as it is. */
    public static final Protection NONE = new Protection("", List.of(), List.of());

    public Protection {
        Objects.requireNonNull(select, "select is null");
        reads = List.copyOf(reads);
        notes = List.copyOf(notes);
    }

    public boolean isNone() {
        return select.isEmpty();
    }

    /** Without the text: it may end up in a log. */
    @Override
    public String toString() {
        return isNone() ? "none" : "protected";
    }
}
