package dev.quipu.agent.source;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of the different values of one column, or of several together, another table holds. */
final class Containment {
    private static final int PAIRS_PER_QUERY = 40;

    private final Connection connection;
    private final Sampling sampling;

    Containment(Connection connection, Sampling sampling) {
        this.connection = connection;
        this.sampling = sampling;
    }

    /** The columns on both ends of a possible join, paired by position. */
    record Ends(Table from, List<Column> columns, Table to, List<Column> targets) {
        static Ends of(Table from, Column column, Table to, Column target) {
            return new Ends(from, List.of(column), to, List.of(target));
        }

        boolean filled() {
            return Stream.concat(columns.stream(), targets.stream())
                    .noneMatch(column -> column.profile().nonNull() == 0);
        }
    }

    /** For each pair of ends a number from 0 to 1, in their order; 0 when one of them has no values. */
    List<Double> of(List<Ends> all) throws SQLException {
        List<Ends> filled = all.stream().filter(Ends::filled).toList();
        List<Double> parts = new ArrayList<>();
        for (int start = 0; start < filled.size(); start += PAIRS_PER_QUERY) {
            query(filled.subList(start, Math.min(filled.size(), start + PAIRS_PER_QUERY)), parts);
        }
        Iterator<Double> next = parts.iterator();
        return all.stream().map(ends -> ends.filled() ? next.next() : 0.0).toList();
    }

    private void query(List<Ends> some, List<Double> parts) throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int index = 0; index < some.size(); index++) {
            queries.add(part(index, some.get(index)));
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(String.join(" UNION ALL ", queries) + " ORDER BY 1")) {
            while (row.next()) {
                long all = row.getLong(2);
                parts.add(all == 0 ? 0.0 : (double) row.getLong(3) / all);
            }
        }
    }

    private String part(int index, Ends ends) {
        Table from = ends.from();
        String rows = sampling.from(from.name(), from.view(), from.rows());
        return "SELECT " + index + ", count(*), count(*) FILTER (entry IN (SELECT " + value(ends.targets())
                + " FROM " + Quoted.table(ends.to().name()) + " WHERE " + present(ends.targets())
                + ")) FROM (SELECT DISTINCT " + value(ends.columns()) + " AS entry FROM " + rows + " WHERE "
                + present(ends.columns()) + ")";
    }

    private static String present(List<Column> columns) {
        return columns.stream()
                .map(column -> Quoted.name(column.name()) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private static String value(List<Column> columns) {
        if (columns.size() == 1) {
            return value(columns.get(0));
        }
        return columns.stream().map(Containment::value).collect(Collectors.joining(", ", "row(", ")"));
    }

    /** An ENUM compares with another only as text. */
    private static String value(Column column) {
        String name = Quoted.name(column.name());
        return ValueClass.of(column.type()) == ValueClass.TEXT ? "CAST(" + name + " AS VARCHAR)" : name;
    }
}
