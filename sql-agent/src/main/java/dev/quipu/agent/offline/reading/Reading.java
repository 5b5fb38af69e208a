package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.query.JoinPlan;
import dev.quipu.agent.offline.query.Query;
import java.util.List;
import java.util.Objects;

/**
 * One way to understand a question.
 *
 * @param sql the query as SQL
 * @param score from 0 upwards, how sure the reading is; a rank, no probability
 * @param items the tags with the meanings taken
 * @param assumptions what was taken for granted, in words
 * @param missing words that it did not understand
 */
public record Reading(
        Query query,
        String sql,
        double score,
        List<Meaning> items,
        List<JoinPlan.Join> joins,
        List<String> assumptions,
        List<String> missing) {
    public Reading {
        Objects.requireNonNull(query, "query is null");
        Objects.requireNonNull(sql, "sql is null");
        items = List.copyOf(items);
        joins = List.copyOf(joins);
        assumptions = List.copyOf(assumptions);
        missing = List.copyOf(missing);
    }

    /** Words and what they were taken to mean. */
    public record Meaning(String words, Link link) {}
}
