package dev.quipu.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One table or view.
 *
 * @param comment what the database says of it, empty when nothing
 * @param rows number of rows
 * @param primaryKey the columns that name a row; empty when none is known
 * @param keyDeclared true when the database declares the key, false when it was found by looking at the values
 * @param protection how it is read for the people whose catalog this is
 */
public record Table(
        TableName name,
        boolean view,
        String comment,
        long rows,
        List<Column> columns,
        List<String> primaryKey,
        boolean keyDeclared,
        Protection protection) {
    public Table {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(comment, "comment is null");
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        // a catalog kept in a file is everybody's and has none
        protection = Objects.requireNonNullElse(protection, Protection.NONE);
    }

    /** A table that is read as it is. */
    public Table(
            TableName name,
            boolean view,
            String comment,
            long rows,
            List<Column> columns,
            List<String> primaryKey,
            boolean keyDeclared) {
        this(name, view, comment, rows, columns, primaryKey, keyDeclared, Protection.NONE);
    }

    /** The column of this name, upper and lower case being the same. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }
}
