package dev.quipu.agent.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Which part of the different values of one column another column holds. */
final class Containment {
    private static final int PAIRS_PER_QUERY = 40;

    private final Connection connection;
    private final Sampling sampling;

    Containment(Connection connection, Sampling sampling) {
        this.connection = connection;
        this.sampling = sampling;
    }

    /** For each pair a number from 0 to 1, in the order of the pairs; 0 for a column without values. */
    List<Double> of(List<JoinPair> pairs) throws SQLException {
        List<Double> parts = new ArrayList<>();
        for (int start = 0; start < pairs.size(); start += PAIRS_PER_QUERY) {
            query(pairs.subList(start, Math.min(pairs.size(), start + PAIRS_PER_QUERY)), parts);
        }
        return parts;
    }

    private void query(List<JoinPair> pairs, List<Double> parts) throws SQLException {
        List<String> queries = new ArrayList<>();
        for (int index = 0; index < pairs.size(); index++) {
            queries.add(part(index, pairs.get(index)));
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(String.join(" UNION ALL ", queries) + " ORDER BY 1")) {
            while (row.next()) {
                long all = row.getLong(2);
                parts.add(all == 0 ? 0.0 : (double) row.getLong(3) / all);
            }
        }
    }

    private String part(int index, JoinPair pair) {
        JoinSide from = pair.from();
        String rows = sampling.from(
                from.table().name(), from.table().view(), from.table().rows());
        return "SELECT " + index + " AS place, count(*), count(*) FILTER (entry IN (SELECT " + value(pair.to())
                + " FROM " + Quoted.table(pair.to().table().name()) + ")) FROM (SELECT DISTINCT " + value(from)
                + " AS entry FROM " + rows + ") WHERE entry IS NOT NULL";
    }

    private static String value(JoinSide side) {
        String name = Quoted.name(side.column().name());
        return side.valueClass() == ValueClass.TEXT ? "CAST(" + name + " AS VARCHAR)" : name;
    }
}
