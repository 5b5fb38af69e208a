package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.explain.SameResult;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The likeliest readings tried on the data. Readings with the same result are no ambiguity; an empty result yields to
 * a reading that finds something.
 *
 * @param best the reading that answers; empty when none ran
 * @param choices readings as likely as the best one with other results, the best one among them
 * @param remark what has to be said of the choice, empty when nothing
 * @param failure a failure that no other reading can mend
 */
record Trial(Optional<Tried> best, List<Tried> choices, String remark, Optional<Answer> failure) {
    private static final double AS_LIKELY = .985;
    private static final double WORTH_A_TRY = .85;
    private static final int MOST_RUNS = 8;
    private static final String OTHERS_COST =
            "The question can be read in other ways too, which were not tried because of what they would cost.";

    Trial {
        choices = List.copyOf(choices);
    }

    /** A reading and its rows. */
    record Tried(Reading reading, Run.Rows rows) {}

    /**
     * Tries the readings.
     *
     * @param tooCostly the answer when the likeliest reading that can be tried costs more than it may
     */
    static Trial of(List<Reading> readings, Workbench workbench, Function<Run.TooCostly, Answer> tooCostly) {
        double top = readings.get(0).score();
        List<Tried> tried = new ArrayList<>();
        for (Reading reading : readings) {
            boolean near =
                    reading.score() >= top * AS_LIKELY && reading.missing().isEmpty();
            boolean needed = tried.isEmpty()
                    && reading.score() >= top * WORTH_A_TRY
                    && reading.missing().isEmpty();
            if (!near && !needed || tried.size() >= MOST_RUNS) {
                break;
            }
            Run run = workbench.run(reading.sql());
            if (run instanceof Run.Rows rows) {
                tried.add(new Tried(reading, rows));
            } else if (run instanceof Run.TooCostly costly) {
                return tried.isEmpty()
                        ? new Trial(Optional.empty(), List.of(), "", Optional.of(tooCostly.apply(costly)))
                        : new Trial(Optional.of(tried.get(0)), List.of(), OTHERS_COST, Optional.empty());
            } else if (run instanceof Run.Broken broken && broken.kind() != WarehouseException.Kind.QUERY) {
                Answer failed = new Answer.Failed(broken.what(), broken.instead());
                return new Trial(Optional.empty(), List.of(), "", Optional.of(failed));
            }
        }
        if (tried.isEmpty()) {
            return new Trial(Optional.empty(), List.of(), "", Optional.empty());
        }
        if (empty(tried.get(0))) {
            return filled(tried.get(0), readings, workbench);
        }
        List<Tried> different =
                different(tried.stream().filter(one -> !empty(one)).toList());
        return new Trial(Optional.of(tried.get(0)), different.size() > 1 ? different : List.of(), "", Optional.empty());
    }

    /** A reading nearly as likely that finds rows where the likeliest finds none. */
    private static Trial filled(Tried first, List<Reading> readings, Workbench workbench) {
        int runs = 0;
        for (Reading reading : readings) {
            boolean worth = reading.missing().isEmpty()
                    && reading.score() >= first.reading().score() * WORTH_A_TRY;
            if (!reading.sql().equals(first.reading().sql())
                    && worth
                    && runs++ < MOST_RUNS
                    && workbench.run(reading.sql()) instanceof Run.Rows rows
                    && !empty(new Tried(reading, rows))) {
                String remark = "A likelier reading of the question found nothing, so this is the next one.";
                return new Trial(Optional.of(new Tried(reading, rows)), List.of(), remark, Optional.empty());
            }
        }
        return new Trial(Optional.of(first), List.of(), "", Optional.empty());
    }

    /** No rows, or under conditions one row that holds nothing but zeros and gaps. */
    static boolean empty(Tried tried) {
        ResultTable result = tried.rows().result();
        Query query = tried.reading().query();
        if (query.where().isEmpty()) {
            return result.rows().isEmpty();
        }
        return result.rows().isEmpty()
                || result.rows().size() == 1 && result.rows().get(0).stream().allMatch(Trial::nothing);
    }

    private static boolean nothing(@Nullable Object cell) {
        return cell == null || cell instanceof Number number && number.doubleValue() == 0;
    }

    private static List<Tried> different(List<Tried> tried) {
        List<Tried> found = new ArrayList<>();
        for (Tried one : tried) {
            if (found.stream()
                    .noneMatch(other ->
                            SameResult.of(one.rows().result(), other.rows().result()))) {
                found.add(one);
            }
        }
        return found;
    }
}
