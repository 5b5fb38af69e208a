package dev.quipu.agent.source;

import dev.quipu.agent.source.NameRoles.Role;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.NameWords;
import java.util.List;
import java.util.Optional;

/** Finds the column that names a row where the database declares no key. */
final class KeyFinder {
    private static final double ENOUGH = 0.9;

    private final NameRoles roles;
    private final ColumnWords columnWords;

    KeyFinder(NameRoles roles, ColumnWords columnWords) {
        this.roles = roles;
        this.columnWords = columnWords;
    }

    /** True when every row has a value and no two the same, as far as the profile knows. */
    static boolean unique(Column column, long rows) {
        return rows > 0
                && column.profile().nonNull() == rows
                && column.profile().distinct() == rows
                && column.kind() != ColumnKind.OTHER;
    }

    /** The best unique column, the first of equals. */
    Optional<Column> find(String table, List<Column> columns, long rows) {
        List<String> tableStems = NameWords.stems(table);
        Column best = null;
        double bestScore = ENOUGH;
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            if (mayBeKey(column) && unique(column, rows)) {
                double score = score(column, index, tableStems);
                if (score > bestScore + 1e-9) {
                    best = column;
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean mayBeKey(Column column) {
        return switch (column.kind()) {
            case IDENTIFIER, NUMBER, TEXT, YEAR -> true;
            case DATE, TIME, BOOLEAN, OTHER -> false;
        };
    }

    private double score(Column column, int index, List<String> tableStems) {
        List<String> name = columnWords.of(column.name());
        double score = 0;
        if (column.kind() == ColumnKind.IDENTIFIER) {
            score += 1;
        }
        if (roles.last(Role.KEYNAME, name)) {
            score += 0.5;
        }
        if (name.stream().map(NameWords::stem).anyMatch(tableStems::contains)) {
            score += 0.5;
        }
        if (index == 0) {
            score += 0.4;
        }
        if (column.kind() == ColumnKind.NUMBER) {
            score -= 0.5;
        }
        if (column.kind() == ColumnKind.TEXT && roles.last(Role.CODE, name)) {
            score += 0.1;
        }
        return score;
    }
}
