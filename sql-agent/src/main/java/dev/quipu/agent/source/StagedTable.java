package dev.quipu.agent.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file's values as text inside the engine, before their types are known: columns c1, c2 and so on beside the line on
 * which each record starts.
 */
record StagedTable(Connection connection, String name, String lineColumn) {
    private static final int SAMPLE = 1000;
    private static final int EXPRESSIONS_AT_ONCE = 90;

    /** A value that does not fit, and where it stands. */
    record Place(long line, String value) {}

    /** The condition that there is a value; {@code column} is SQL. */
    static String present(String column) {
        return "(" + column + " IS NOT NULL AND NOT " + emptyWord(column) + ")";
    }

    /**
     * The condition that a word stands there that means nothing. Long values are told by their length alone, which is
     * fast; a pattern, because for IN and for lists the engine takes megabytes per column.
     */
    static String emptyWord(String column) {
        String words = WordList.EMPTY_VALUES.stream()
                .map(word -> word.replaceAll("([^\\w/#])", "\\\\$1"))
                .collect(Collectors.joining("|"));
        int longest =
                WordList.EMPTY_VALUES.stream().mapToInt(String::length).max().orElse(0);
        return "(CASE WHEN length(" + column + ") > " + longest + " THEN FALSE ELSE regexp_full_match(lower(" + column
                + "), " + Quoted.text(words) + ") END)";
    }

    long rows() throws SQLException {
        return counts(List.of("TRUE")).get(0);
    }

    /** Values of each column from rows spread over the whole table, those that stand for nothing left out. */
    List<List<String>> sample(List<String> columns) throws SQLException {
        long step = Math.max(1, rows() / SAMPLE);
        String selected = columns.stream()
                .map(column -> "CASE WHEN " + present(column) + " THEN " + column + " END")
                .collect(Collectors.joining(", "));
        List<List<String>> values = new ArrayList<>();
        columns.forEach(column -> values.add(new ArrayList<>()));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + selected + " FROM " + name + " WHERE rowid % "
                        + step + " = 0 OR rowid < 200 ORDER BY rowid")) {
            while (rows.next()) {
                for (int column = 0; column < columns.size(); column++) {
                    String value = rows.getString(column + 1);
                    if (value != null) {
                        values.get(column).add(value);
                    }
                }
            }
        }
        return values;
    }

    /** In how many rows each condition is true, in as few passes as is good. */
    List<Long> counts(List<String> conditions) throws SQLException {
        return numbers(conditions.stream()
                .map(condition -> "count(*) FILTER (WHERE " + condition + ")")
                .toList());
    }

    /** The values of these expressions over the whole table, 0 for NULL. */
    List<Long> numbers(List<String> expressions) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        // The engine's time to plan a query grows with the square of its expressions.
        for (int from = 0; from < expressions.size(); from += EXPRESSIONS_AT_ONCE) {
            int to = Math.min(expressions.size(), from + EXPRESSIONS_AT_ONCE);
            addNumbers(expressions.subList(from, to), numbers);
        }
        return numbers;
    }

    private void addNumbers(List<String> expressions, List<Long> numbers) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + String.join(", ", expressions) + " FROM " + name)) {
            row.next();
            for (int at = 1; at <= expressions.size(); at++) {
                numbers.add(row.getLong(at));
            }
        }
    }

    /** The first rows in which the condition is true, with the value of one column. */
    List<Place> places(String condition, String column, int most) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + lineColumn + ", " + column + " FROM " + name
                        + " WHERE " + condition + " ORDER BY rowid LIMIT " + most)) {
            while (rows.next()) {
                places.add(new Place(rows.getLong(1), String.valueOf(rows.getString(2))));
            }
        }
        return places;
    }

    /** True when the values of this expression never fall from row to row, and rise somewhere. */
    boolean rises(String expression) throws SQLException {
        String steps = "SELECT " + expression + " AS here, lag(" + expression
                + ") OVER (ORDER BY rowid) AS before FROM " + name + " WHERE " + expression + " IS NOT NULL";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FILTER (WHERE here < before), count(*) FILTER (WHERE here > before) FROM ("
                                + steps + ")")) {
            row.next();
            return row.getLong(1) == 0 && row.getLong(2) > 0;
        }
    }
}
