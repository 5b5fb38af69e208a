package dev.quipu.agent.guard.duckdb;

import java.util.List;
import java.util.Locale;

/** Words that read as columns and that DuckDB binds as functions when no column has the name. */
final class SqlKeywords {
    private static final List<String> FUNCTIONS = List.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

    private SqlKeywords() {}

    static boolean callsFunction(String name) {
        return FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
