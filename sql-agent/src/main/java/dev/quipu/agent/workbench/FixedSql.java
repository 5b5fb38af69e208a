package dev.quipu.agent.workbench;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;

/** The SQL of the looks that are always the same; it goes through the guard like any other. */
final class FixedSql {
    private final Dialect dialect;

    FixedSql(Dialect dialect) {
        this.dialect = dialect;
    }

    String sample(Table table, int rows) {
        return "SELECT * FROM " + name(table) + " LIMIT " + rows;
    }

    /** Values that hold the text, whatever its case; all values when there is none. */
    String values(Table table, Column column, String text, int rows) {
        String name = quoted(column.name());
        String type = dialect == Dialect.DUCKDB ? "VARCHAR" : "STRING";
        String like = text.isEmpty()
                ? name + " IS NOT NULL"
                : "CAST(" + name + " AS " + type + ") ILIKE " + literal("%" + escaped(text) + "%") + " ESCAPE '!'";
        return "SELECT DISTINCT " + name + " FROM " + name(table) + " WHERE " + like + " ORDER BY " + name + " LIMIT "
                + rows;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private String literal(String text) {
        String plain = text.replaceAll("\\p{Cc}", " ");
        return dialect == Dialect.DUCKDB
                ? "'" + plain.replace("'", "''") + "'"
                : "'" + plain.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private String name(Table table) {
        return quoted(table.name().schema()) + "." + quoted(table.name().table());
    }

    private String quoted(String name) {
        return dialect == Dialect.DUCKDB
                ? "\"" + name.replace("\"", "\"\"") + "\""
                : "`" + name.replace("`", "``") + "`";
    }
}
