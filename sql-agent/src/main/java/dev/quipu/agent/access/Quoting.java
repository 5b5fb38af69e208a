package dev.quipu.agent.access;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.TableName;

/** Names and texts as they stand in the SQL of a dialect. */
final class Quoting {
    private Quoting() {}

    static String name(String name, Dialect dialect) {
        String quote = dialect == Dialect.SPARK ? "`" : "\"";
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** With database and schema, so that no table of a query can be taken for it. */
    static String table(TableName table, Catalog catalog) {
        Dialect dialect = catalog.dialect();
        return name(catalog.database(), dialect) + "." + name(table.schema(), dialect) + "."
                + name(table.table(), dialect);
    }

    static String text(String text, Dialect dialect) {
        String escaped = dialect == Dialect.SPARK ? text.replace("\\", "\\\\").replace("'", "\\'") : text;
        return "'" + (dialect == Dialect.SPARK ? escaped : escaped.replace("'", "''")) + "'";
    }
}
