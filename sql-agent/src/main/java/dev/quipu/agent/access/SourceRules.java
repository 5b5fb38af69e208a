package dev.quipu.agent.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a role may see of one source, in the names of the settings: a table with its schema if need be, and for columns
 * their name behind it, with a point between.
 *
 * @param tables the tables that it sees; {@link #ALL} stands for all that are no views
 * @param rows by table, the predicate that its rows have to meet
 * @param masks by column, what is shown in the place of its values
 */
public record SourceRules(
        List<String> tables,
        List<String> hiddenTables,
        List<String> hiddenColumns,
        Map<String, String> rows,
        Map<String, Mask> masks) {
    /** All tables that are no views: a view shows what its own SQL shows, past the rules of the tables that it reads. */
    public static final String ALL = "*";

    public SourceRules {
        tables = List.copyOf(tables);
        hiddenTables = List.copyOf(hiddenTables);
        hiddenColumns = List.copyOf(hiddenColumns);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        masks = Collections.unmodifiableMap(new LinkedHashMap<>(masks));
    }
}
