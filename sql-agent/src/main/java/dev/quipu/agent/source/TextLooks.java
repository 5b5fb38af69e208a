package dev.quipu.agent.source;

import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.NameWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds text columns that hold numbers or dates, blank text counting as no value. One query per table, and only when a column may be one. */
final class TextLooks {
    private static final double MOSTLY = 0.95;

    // digits with a leading zero are a code: nobody adds postal codes
    private static final String NUMBER =
            "regexp_full_match(%1$s, '\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*')"
                    + " AND NOT regexp_matches(%1$s, '^\\s*[-+]?0\\d')";
    private static final String BLANK = "trim(%s) = ''";
    private static final String DATE = "regexp_matches(%1$s, '^\\s*\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}([ T]|\\s*$)')"
            + " AND TRY_CAST(%1$s AS TIMESTAMP) IS NOT NULL";

    private final NameRoles roles;

    TextLooks(NameRoles roles) {
        this.roles = roles;
    }

    /** The look of each column, in the order of the columns. */
    List<TextLook> of(RowQueries queries, TableShape shape, List<ColumnCounts> counts, String from)
            throws SQLException {
        List<TextLook> looks =
                new ArrayList<>(Collections.nCopies(shape.columns().size(), TextLook.PLAIN));
        List<Integer> candidates = candidates(shape, counts);
        if (candidates.isEmpty()) {
            return looks;
        }
        StringBuilder sql = new StringBuilder("SELECT ");
        for (int candidate : candidates) {
            String name = "CAST(" + Quoted.name(shape.columns().get(candidate).name()) + " AS VARCHAR)";
            sql.append("count(*) FILTER (").append(BLANK.formatted(name)).append("), ");
            sql.append("count(*) FILTER (").append(NUMBER.formatted(name)).append("), ");
            sql.append("count(*) FILTER (").append(DATE.formatted(name)).append("), ");
        }
        sql.append("NULL FROM ").append(from);
        try (Statement statement = queries.statement();
                ResultSet row = statement.executeQuery(sql.toString())) {
            row.next();
            int cell = 1;
            for (int candidate : candidates) {
                looks.set(
                        candidate,
                        look(
                                shape.columns().get(candidate),
                                counts.get(candidate).present() - row.getLong(cell),
                                row.getLong(cell + 1),
                                row.getLong(cell + 2)));
                cell += 3;
            }
        }
        return looks;
    }

    private TextLook look(ColumnShape column, long present, long numbers, long dates) {
        if (present == 0) {
            return TextLook.PLAIN;
        }
        if (numbers == present) {
            return TextLook.NUMBERS;
        }
        double needed = namedDate(column) ? MOSTLY : 1;
        return dates >= needed * present ? TextLook.DATES : TextLook.PLAIN;
    }

    private List<Integer> candidates(TableShape shape, List<ColumnCounts> counts) {
        List<Integer> candidates = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            ColumnShape column = shape.columns().get(index);
            ColumnCounts count = counts.get(index);
            boolean text = column.valueClass() == ValueClass.TEXT && count.present() > 0;
            boolean digits = startsLikeANumber(count.minimum()) && startsLikeANumber(count.maximum());
            if (text && (digits || namedDate(column))) {
                candidates.add(index);
            }
        }
        return candidates;
    }

    private boolean namedDate(ColumnShape column) {
        return roles.any(NameRoles.Role.DATE, NameWords.of(column.name()));
    }

    private static boolean startsLikeANumber(String value) {
        return value.isEmpty() || " \t+-.0123456789".indexOf(value.charAt(0)) >= 0;
    }
}
