package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import dev.quipu.agent.source.StagedTable.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds how each column of a staged table is to be read, by trying the likely readings on all of its values. */
final class ColumnTyping {
    private static final int ROUNDS = 5;
    private static final String LEADING_ZERO = "[+]?0\\d+";

    private final StagedTable table;

    ColumnTyping(StagedTable table) {
        this.table = table;
    }

    /** Decides all columns, except which of several fitting readings is meant where the values leave that open. */
    void decide(List<ColumnChoice> columns) throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            List<ColumnChoice> open =
                    columns.stream().filter(column -> !column.decided()).toList();
            tryAll(open);
        }
        columns.stream().filter(column -> !column.decided()).forEach(ColumnChoice::staysText);
    }

    private void tryAll(List<ColumnChoice> columns) throws SQLException {
        List<String> conditions = new ArrayList<>();
        for (ColumnChoice column : columns) {
            conditions.add(StagedTable.present(column.column()));
            conditions.add(column.column() + " IS NOT NULL AND " + StagedTable.emptyWord(column.column()));
            column.open().forEach(reading -> conditions.add(unfit(column, reading)));
        }
        List<Long> counts = table.counts(conditions);
        int at = 0;
        for (ColumnChoice column : columns) {
            int size = column.open().size();
            column.hasEmptyWords(counts.get(at + 1));
            judge(column, counts.get(at), counts.subList(at + 2, at + 2 + size));
            at += 2 + size;
        }
    }

    private void judge(ColumnChoice column, long all, List<Long> unfit) throws SQLException {
        List<Reading> fitting = new ArrayList<>();
        for (int at = 0; at < unfit.size(); at++) {
            if (unfit.get(at) == 0) {
                fitting.add(column.open().get(at));
            }
        }
        if (!fitting.isEmpty()) {
            column.fits(fitting);
            return;
        }
        long fewest = Collections.min(unfit);
        Reading best = column.open().get(unfit.indexOf(fewest));
        List<Place> wrong = table.places(unfit(column, best), column.column(), Rejects.MOST_KEPT);
        if (Tolerance.USUAL.mayBe(fewest, all) && onlyMistakes(best, wrong)) {
            column.fitsBut(best, wrong);
        } else {
            column.learn(wrong);
        }
    }

    /** Codes are not figures with mistakes: a zero in front, or letters and figures mixed among whole numbers. */
    private static boolean onlyMistakes(Reading reading, List<Place> wrong) {
        return reading.kind() != Kind.NUMBER
                || wrong.stream()
                        .map(Place::value)
                        .noneMatch(value ->
                                value.matches(LEADING_ZERO) || value.matches(".*(?:\\d\\p{L}|\\p{L}[- ]?\\d).*"));
    }

    private static String unfit(ColumnChoice column, Reading reading) {
        return StagedTable.present(column.column()) + " AND (" + reading.checked(column.column()) + ") IS NULL";
    }
}
