package dev.quipu.catalog;

import java.util.regex.Pattern;

/** Names as one writes them in SQL of the catalog's dialect, made harmless for a text that a model reads. */
final class SqlName {
    private static final int LONGEST = 100;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Catalog catalog;

    SqlName(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The schema only where it is needed to tell the table. */
    String of(TableName table) {
        String name = of(table.table());
        return table.schema().equalsIgnoreCase(catalog.defaultSchema()) ? name : of(table.schema()) + '.' + name;
    }

    String of(String name) {
        String plain = PlainData.of(name, LONGEST);
        if (PLAIN.matcher(plain).matches()) {
            return plain;
        }
        // doubled back-ticks could become the fence of a code block
        return catalog.dialect() == Dialect.SPARK
                ? '`' + plain.replace("`", "") + '`'
                : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
