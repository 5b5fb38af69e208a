package dev.quipu.agent.source;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns that together name a row, in a table that no single column names: two identifiers, or the first few columns. */
final class CompositeKeys {
    private static final int MOST_IDENTIFIERS = 4;
    private static final int LONGEST = 4;
    /** In a smaller table nearly any two columns are unique together. */
    private static final int ENOUGH_ROWS = 12;

    private final Connection connection;
    private final Sampling sampling;

    CompositeKeys(Connection connection, Sampling sampling) {
        this.connection = connection;
        this.sampling = sampling;
    }

    /** The smallest set that is unique, the first of equals; empty when there is none, or too much to count. */
    List<String> find(TableName table, List<Column> columns, long rows) throws SQLException {
        if (rows < ENOUGH_ROWS || sampling.applies(rows)) {
            return List.of();
        }
        List<List<String>> candidates = candidates(columns, rows);
        if (candidates.isEmpty()) {
            return List.of();
        }
        String counts = candidates.stream()
                .map(candidate -> candidate.stream()
                        .map(Quoted::name)
                        .collect(Collectors.joining(", ", "count(DISTINCT row(", "))")))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + counts + " FROM " + Quoted.table(table))) {
            row.next();
            for (int index = 0; index < candidates.size(); index++) {
                if (row.getLong(index + 1) == rows) {
                    return candidates.get(index);
                }
            }
            return List.of();
        }
    }

    private static List<List<String>> candidates(List<Column> columns, long rows) {
        List<String> identifiers = columns.stream()
                .filter(column -> column.kind() == ColumnKind.IDENTIFIER)
                .filter(column -> column.profile().nonNull() == rows)
                .limit(MOST_IDENTIFIERS)
                .map(Column::name)
                .toList();
        Set<List<String>> candidates = new LinkedHashSet<>();
        for (int first = 0; first < identifiers.size(); first++) {
            for (int second = first + 1; second < identifiers.size(); second++) {
                candidates.add(List.of(identifiers.get(first), identifiers.get(second)));
            }
        }
        candidates.addAll(beginnings(columns, rows));
        return List.copyOf(candidates);
    }

    /** The first two, three, four columns as far as they may be part of a key, one of them an identifier or a year. */
    private static List<List<String>> beginnings(List<Column> columns, long rows) {
        List<List<String>> beginnings = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean telling = false;
        for (Column column : columns.subList(0, Math.min(LONGEST, columns.size()))) {
            if (!mayBePart(column, rows)) {
                break;
            }
            telling |= column.kind() == ColumnKind.IDENTIFIER || column.kind() == ColumnKind.YEAR;
            names.add(column.name());
            if (names.size() > 1 && telling) {
                beginnings.add(List.copyOf(names));
            }
        }
        return beginnings;
    }

    private static boolean mayBePart(Column column, long rows) {
        return switch (column.kind()) {
            case IDENTIFIER, YEAR, TEXT, DATE -> column.profile().nonNull() == rows;
            case NUMBER, TIME, BOOLEAN, OTHER -> false;
        };
    }
}
