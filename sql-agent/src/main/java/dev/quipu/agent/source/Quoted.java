package dev.quipu.agent.source;

import dev.quipu.catalog.TableName;

/** Names and texts as they stand in SQL. Every name is quoted, so none can be a reserved word or hold SQL. */
final class Quoted {
    private Quoted() {}

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String table(TableName name) {
        return name(name.schema()) + '.' + name(name.table());
    }

    static String text(String literal) {
        return '\'' + literal.replace("'", "''") + '\'';
    }
}
