package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.TableUse;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.UnknownTable;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Only tables of the asker's catalog. A table that is not shown and one that is not there read the same. */
final class VisibleTables implements Rule {
    /** Names that DuckDB would open as files or that belong to the engine; without a catalog nothing else can tell. */
    private static final Pattern NO_TABLE = Pattern.compile(
            ".*[/\\\\:*?\\[].*|.*\\.(csv|tsv|txt|json|ndjson|jsonl|parquet|xlsx|db|duckdb|sqlite|gz|zst|arrow|avro|shp)"
                    + "|duckdb_.*|sqlite_.*|pragma_.*|pg_.*");

    private static final List<String> ENGINE_SCHEMAS = List.of("information_schema", "pg_catalog", "system", "temp");

    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        for (TableUse use : query.tables()) {
            boolean allowed =
                    visible.namesAreKnown() ? visible.table(use.path()).isPresent() : mayBeTable(use.path());
            if (!allowed && !findings.areMany()) {
                refuse(use, visible, findings);
            }
        }
    }

    private static boolean mayBeTable(List<String> path) {
        boolean engine = path.stream().limit(path.size() - 1L).anyMatch(VisibleTables::isEngineSchema);
        String name = path.get(path.size() - 1).toLowerCase(Locale.ROOT);
        return !engine && path.size() <= 3 && !NO_TABLE.matcher(name).matches();
    }

    private static boolean isEngineSchema(String name) {
        return ENGINE_SCHEMAS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void refuse(TableUse use, Visible visible, Findings findings) {
        String last = use.path().isEmpty() ? "" : use.path().get(use.path().size() - 1);
        Wording.Words words = UnknownTable.words(use.path(), visible);
        findings.addAt(Violation.Code.TABLE, use.place(), last, words.what(), words.instead());
    }
}
