package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything Quipu knows of one source. What is not in here does not exist for search, guard, analysts and answers.
 *
 * @param source the id by which people name the source
 * @param database the name under which the engine knows the database, which may stand before schema and table
 * @param defaultSchema the schema in which an unqualified table name is looked up
 * @param tables in the order of schema and name
 * @param notices what is odd about the source, such as a view that does not work
 */
public record Catalog(
        String source,
        Dialect dialect,
        String database,
        String defaultSchema,
        List<Table> tables,
        List<ForeignKey> foreignKeys,
        List<Notice> notices) {
    public Catalog {
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(dialect, "dialect is null");
        Objects.requireNonNull(database, "database is null");
        Objects.requireNonNull(defaultSchema, "defaultSchema is null");
        tables = List.copyOf(tables);
        foreignKeys = List.copyOf(foreignKeys);
        notices = List.copyOf(notices);
    }

    /** A catalog about which there is nothing odd. */
    public Catalog(
            String source,
            Dialect dialect,
            String database,
            String defaultSchema,
            List<Table> tables,
            List<ForeignKey> foreignKeys) {
        this(source, dialect, database, defaultSchema, tables, foreignKeys, List.of());
    }

    /** This catalog under another name for its source. */
    public Catalog named(String otherSource) {
        return new Catalog(otherSource, dialect, database, defaultSchema, tables, foreignKeys, notices);
    }

    /** This catalog with one notice more. */
    public Catalog with(Notice notice) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(notice);
        return new Catalog(source, dialect, database, defaultSchema, tables, foreignKeys, more);
    }

    public Optional<Table> table(TableName name) {
        return table(name.schema(), name.table());
    }

    /** The table of this name, upper and lower case being the same. */
    public Optional<Table> table(String schema, String name) {
        return tables.stream()
                .filter(table -> table.name().matches(schema, name))
                .findFirst();
    }
}
