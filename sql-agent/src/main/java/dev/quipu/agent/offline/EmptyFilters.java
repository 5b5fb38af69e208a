package dev.quipu.agent.offline;

import dev.quipu.agent.explain.EmptyResult;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import java.util.ArrayList;
import java.util.List;

/** Says which conditions may have emptied a result and what values there are. */
final class EmptyFilters {
    private EmptyFilters() {}

    static String explain(Query query) {
        List<String> sentences = new ArrayList<>();
        for (Predicate predicate : query.where()) {
            if (predicate instanceof Predicate.Within within) {
                sentences.add(EmptyResult.forPeriod(
                        within.column().column(),
                        within.range().from(),
                        within.range().to()));
            } else if (predicate instanceof Predicate.OneOf oneOf && oneOf.left() instanceof ColumnUse use) {
                sentences.add(
                        EmptyResult.forValue(use.column(), oneOf.values().get(0).text()));
            } else if (predicate instanceof Predicate.Compare compare
                    && compare.operator().equals("=")
                    && compare.left() instanceof ColumnUse use) {
                sentences.add(EmptyResult.forValue(use.column(), compare.value().text()));
            } else if (predicate instanceof Predicate.Compare compare && compare.left() instanceof ColumnUse use) {
                sentences.add(use.column().name() + " " + compare.operator() + " "
                        + compare.value().text() + " leaves nothing; "
                        + use.column().name() + " reaches from "
                        + use.column().profile().minimum() + " to "
                        + use.column().profile().maximum() + ".");
            }
        }
        return String.join(" ", sentences);
    }
}
