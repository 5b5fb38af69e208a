package dev.quipu.agent.source;

import java.util.Locale;

/** What the engine can do with the values of a type; values of one class compare without a cast. */
enum ValueClass {
    NUMBER,
    TEXT,
    DATE,
    TIME,
    BOOLEAN,
    UUID,
    OTHER;

    /** The class of a DuckDB type as it is spelled in its catalog, such as {@code DECIMAL(10,2)}. */
    static ValueClass of(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.endsWith("]")) {
            return OTHER;
        }
        int bracket = upper.indexOf('(');
        String name = bracket < 0 ? upper : upper.substring(0, bracket);
        return switch (name) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT",
                    "BIGNUM",
                    "FLOAT",
                    "DOUBLE",
                    "DECIMAL" -> NUMBER;
            case "VARCHAR", "ENUM" -> TEXT;
            case "DATE" -> DATE;
            case "TIME", "TIME_NS", "TIMETZ", "INTERVAL" -> TIME;
            case "BOOLEAN" -> BOOLEAN;
            case "UUID" -> UUID;
            default -> temporal(name);
        };
    }

    private static ValueClass temporal(String name) {
        if (name.startsWith("TIMESTAMP")) {
            return DATE;
        }
        return name.startsWith("TIME ") ? TIME : OTHER;
    }

    /** True when values have an order and a plain text, so that smallest, largest and distinct say something. */
    boolean plain() {
        return this != OTHER;
    }
}
