package dev.quipu.catalog;

import java.util.Locale;
import java.util.Objects;

/**
 * The full name of a table inside one source: schema and table, spelled as the database spells them.
 *
 * <p>Equality is exact; {@link #matches} compares as the database does, without regard to case.
 */
public record TableName(String schema, String table) implements Comparable<TableName> {
    public TableName {
        Objects.requireNonNull(schema, "schema is null");
        Objects.requireNonNull(table, "table is null");
        if (table.isEmpty()) {
            throw new IllegalArgumentException("a table needs a name");
        }
    }

    public boolean matches(String otherSchema, String otherTable) {
        return schema.equalsIgnoreCase(otherSchema) && table.equalsIgnoreCase(otherTable);
    }

    /** {@code schema.table} in lower case: the key under which names that the database holds equal meet. */
    public String folded() {
        return schema.toLowerCase(Locale.ROOT) + "." + table.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(TableName other) {
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
