package dev.quipu.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a catalog from lines of text; the first lines of {@code three-trades.txt} say how they look. */
final class WrittenCatalog {
    private static final Pattern TABLE = Pattern.compile("(\\w+)\\.(\\w+) (\\d+) ?(.*)");
    private static final Pattern COLUMN = Pattern.compile(
            "  (\\w+) (\\S+) ([A-Z]+)( key)?(?: -> (\\w+)\\.(\\w+)\\.(\\w+))?(?: \\| ([^#]+?))?(?: \\[(.+) \\.\\. (.+)])?(?: # (.*))?");

    private final List<Table> tables = new ArrayList<>();
    private final List<ForeignKey> keys = new ArrayList<>();

    private WrittenCatalog() {}

    /** @param defaultSchema tables of this schema are shown without it */
    static Catalog read(String resource, String defaultSchema) {
        WrittenCatalog written = new WrittenCatalog();
        text(resource).lines().filter(line -> !line.startsWith("#")).forEach(written::add);
        return new Catalog("written", Dialect.DUCKDB, "written", defaultSchema, written.tables, written.keys);
    }

    static String text(String resource) {
        try (InputStream stream = WrittenCatalog.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream, resource + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String line) {
        Matcher table = TABLE.matcher(line);
        Matcher column = COLUMN.matcher(line);
        if (table.matches()) {
            TableName name = new TableName(table.group(1), table.group(2));
            long rows = Long.parseLong(table.group(3));
            tables.add(new Table(name, false, table.group(4), rows, List.of(), List.of(), false));
        } else if (column.matches()) {
            add(column, tables.remove(tables.size() - 1));
        } else {
            throw new IllegalArgumentException("neither a table nor a column: " + line);
        }
    }

    private void add(Matcher part, Table table) {
        String name = part.group(1);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new Column(
                name,
                part.group(2),
                ColumnKind.valueOf(part.group(3)),
                true,
                Objects.requireNonNullElse(part.group(11), ""),
                profile(part)));
        List<String> key = part.group(4) == null ? table.primaryKey() : List.of(name);
        tables.add(new Table(table.name(), false, table.comment(), table.rows(), columns, key, true));
        if (part.group(5) != null) {
            TableName target = new TableName(part.group(5), part.group(6));
            keys.add(new ForeignKey(
                    table.name(), List.of(name), target, List.of(part.group(7)), ForeignKey.Origin.DECLARED, 1));
        }
    }

    private static ColumnProfile profile(Matcher part) {
        List<ValueCount> values = part.group(8) == null
                ? List.of()
                : Arrays.stream(part.group(8).split(", "))
                        .map(value -> new ValueCount(value, 1))
                        .toList();
        return new ColumnProfile(
                1,
                1,
                Objects.requireNonNullElse(part.group(9), ""),
                Objects.requireNonNullElse(part.group(10), ""),
                values,
                true);
    }
}
