package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import dev.quipu.agent.source.StagedTable.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known so far about how one column is to be read. Starts with values from all over the file; values that turn
 * out not to fit are added and the choice made anew. For one thread.
 */
final class ColumnChoice {
    private final String name;
    private final String column;
    private final boolean datesOnly;
    private final List<String> values;
    private List<Reading> open = List.of();
    private List<Reading> fitting = List.of();
    private List<Place> wrong = List.of();
    private boolean decided;
    private long emptyWords;

    /**
     * @param name as people know it
     * @param column as SQL knows it in the staged table
     * @param datesOnly true when the file itself tells text from figures
     */
    ColumnChoice(String name, String column, boolean datesOnly, List<String> values) {
        this.name = name;
        this.column = column;
        this.datesOnly = datesOnly;
        this.values = new ArrayList<>(values);
        lookAnew();
    }

    String name() {
        return name;
    }

    String column() {
        return column;
    }

    boolean decided() {
        return decided;
    }

    /** The readings that are to be tried on all values. */
    List<Reading> open() {
        return open;
    }

    /** The readings that fit the whole column; several when the values leave a doubt, none when it stays text. */
    List<Reading> fitting() {
        return fitting;
    }

    /** Values that do not fit the one reading and will be left empty, or because of which the column stays text. */
    List<Place> wrong() {
        return wrong;
    }

    /** Values that stand for nothing, such as N/A. */
    long emptyWords() {
        return emptyWords;
    }

    void hasEmptyWords(long count) {
        emptyWords = count;
    }

    /** SQL for the column, NULL where a word stands for nothing. */
    String valueOrNull(String sql) {
        return emptyWords == 0 ? sql : "CASE WHEN " + StagedTable.present(column) + " THEN " + sql + " END";
    }

    /** These readings fit every value. */
    void fits(List<Reading> readings) {
        fitting = readings;
        wrong = List.of();
        decided = true;
    }

    /** This reading fits but for these values. */
    void fitsBut(Reading reading, List<Place> exceptions) {
        fitting = List.of(reading);
        wrong = exceptions;
        decided = true;
    }

    /** These values do not fit; perhaps another reading does. */
    void learn(List<Place> exceptions) {
        wrong = exceptions;
        exceptions.forEach(place -> values.add(place.value()));
        List<Reading> tried = open;
        lookAnew();
        if (keys(tried).equals(keys(open))) {
            staysText();
        }
    }

    private static List<String> keys(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.style() + reading.pattern().pattern())
                .toList();
    }

    void staysText() {
        fitting = List.of();
        decided = true;
    }

    private void lookAnew() {
        open = readings();
        if (open.isEmpty()) {
            staysText();
        }
    }

    private List<Reading> readings() {
        if (values.isEmpty()) {
            return List.of();
        }
        for (Reading plain : PlainReadings.of(name)) {
            long unfit = values.stream().filter(value -> !plain.fits(value)).count();
            if ((plain.kind() == Kind.DATE || !datesOnly) && Tolerance.OF_SAMPLE.mayBe(unfit, values.size())) {
                return List.of(plain);
            }
        }
        List<Reading> dates = DateReadings.of(values, Tolerance.OF_SAMPLE);
        if (!dates.isEmpty() || datesOnly || WordList.namesLabels(name)) {
            return dates;
        }
        return NumberReadings.of(values, Tolerance.OF_SAMPLE);
    }
}
