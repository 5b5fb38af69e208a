package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of a catalog as conditions of joins, one a line. */
final class JoinLines {
    private final SqlName names;
    private final Map<TableName, List<ForeignKey>> byTable = new HashMap<>();

    JoinLines(SqlName names, List<ForeignKey> keys) {
        this.names = names;
        for (ForeignKey key : keys) {
            byTable.computeIfAbsent(key.from(), table -> new ArrayList<>()).add(key);
            if (!key.to().equals(key.from())) {
                byTable.computeIfAbsent(key.to(), table -> new ArrayList<>()).add(key);
            }
        }
    }

    /** The keys that lead from the table. */
    List<ForeignKey> from(TableName table) {
        return of(table).stream().filter(key -> key.from().equals(table)).toList();
    }

    /** The keys that lead to the table or from it. */
    List<ForeignKey> of(TableName table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** The keys of which both tables are among these, in the order of the tables. */
    Set<ForeignKey> among(Set<TableName> tables) {
        Set<ForeignKey> keys = new LinkedHashSet<>();
        for (TableName table : tables) {
            of(table).stream()
                    .filter(key -> tables.contains(key.from()) && tables.contains(key.to()))
                    .forEach(keys::add);
        }
        return keys;
    }

    /** The condition of a join over the key, with a line break. */
    String line(ForeignKey key) {
        List<String> conditions = new ArrayList<>();
        for (int pair = 0; pair < key.columns().size(); pair++) {
            conditions.add(names.of(key.from()) + '.' + names.of(key.columns().get(pair)) + " = " + names.of(key.to())
                    + '.' + names.of(key.targets().get(pair)));
        }
        boolean guessed = key.origin() == ForeignKey.Origin.INFERRED;
        return "  " + String.join(" AND ", conditions) + (guessed ? " (inferred)\n" : "\n");
    }
}
