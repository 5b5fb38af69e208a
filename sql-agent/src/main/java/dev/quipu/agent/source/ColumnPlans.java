package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import dev.quipu.agent.source.StagedTable.Place;
import dev.quipu.catalog.Notice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the plans of a table's columns from what fits them, and says what was done and why. For one thread. */
final class ColumnPlans {
    private final StagedTable table;
    private final Rejects rejects;
    private final List<Notice> notices = new ArrayList<>();

    ColumnPlans(StagedTable table, Rejects rejects) {
        this.table = table;
        this.rejects = rejects;
    }

    /** What people should know of the columns, once they are planned. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    List<ColumnPlan> of(List<ColumnChoice> columns) throws SQLException {
        FileStyle style = FileStyle.of(columns);
        List<ColumnPlan> plans = new ArrayList<>();
        for (ColumnChoice column : columns) {
            Optional<Reading> reading = meant(column, style);
            plans.add(reading.isPresent() ? plan(column, reading.get()) : text(column));
        }
        return plans;
    }

    private Optional<Reading> meant(ColumnChoice column, FileStyle style) throws SQLException {
        List<Reading> fitting = column.fitting();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = fitting.get(0).kind();
        if (kind == Kind.DATE && fitting.size() > 1) {
            return meantDay(column, style);
        }
        return Optional.of(kind == Kind.NUMBER ? meantNumber(column, style) : fitting.get(0));
    }

    /** Every value fits both orders: the other columns of the file decide, or that the days rise down the file. */
    private Optional<Reading> meantDay(ColumnChoice column, FileStyle style) throws SQLException {
        List<Reading> rising = new ArrayList<>();
        for (Reading reading : column.fitting()) {
            if (reading.style().equals(style.days())) {
                return Optional.of(reading);
            }
            if (table.rises(reading.checked(column.column()))) {
                rising.add(reading);
            }
        }
        if (style.days().isEmpty() && rising.size() == 1) {
            String order = rising.get(0).style();
            notices.add(new Notice(
                    column.name() + " is read with the " + order
                            + " first, because only then its days rise down the file",
                    "Write days as 2024-12-31 if that is wrong."));
            return Optional.of(rising.get(0));
        }
        notices.add(new Notice(
                column.name() + " stays text: in all its days both figures could be the month",
                "Write days as 2024-12-31, or include one after the twelfth of a month."));
        return Optional.empty();
    }

    private Reading meantNumber(ColumnChoice column, FileStyle style) throws SQLException {
        List<Reading> fitting = column.fitting();
        Optional<Reading> european = fitting.stream()
                .filter(reading -> reading.style().equals(NumberReadings.EUROPEAN))
                .findFirst();
        Reading first = fitting.get(0);
        if (european.isEmpty() || first.equals(european.get()) || sameFigures(column, first, european.get())) {
            return first;
        }
        if (style.numbers().equals(NumberReadings.EUROPEAN)) {
            return european.get();
        }
        if (style.numbers().isEmpty() && !first.style().equals(NumberReadings.PLAIN)) {
            notices.add(new Notice(
                    column.name() + " is read with commas between thousands, though they could be decimal commas",
                    "Write figures with a decimal point and without signs between thousands if that is wrong."));
        }
        return first;
    }

    private boolean sameFigures(ColumnChoice column, Reading one, Reading other) throws SQLException {
        String value = column.valueOrNull(column.column());
        return table.counts(List.of(one.unchecked(value) + " <> " + other.unchecked(value)))
                        .get(0)
                == 0;
    }

    private ColumnPlan plan(ColumnChoice column, Reading reading) throws SQLException {
        String value = column.column();
        String text = column.wrong().isEmpty() ? reading.unchecked(value) : reading.checked(value);
        String type = reading.type();
        if (reading.kind() == Kind.NUMBER) {
            type = new NumberType(table).of(column, reading, text);
            if (type.isEmpty()) {
                return ColumnPlan.text(column);
            }
        }
        report(column, reading);
        return new ColumnPlan(
                column.name(), column.valueOrNull("CAST(" + text + " AS " + type + ")"), reading.comment());
    }

    private void report(ColumnChoice column, Reading reading) throws SQLException {
        for (Place place : column.wrong()) {
            rejects.value(
                    place.line(), column.name() + " is left empty: " + shown(place) + " is no " + word(reading.kind()));
        }
        if (!reading.comment().isEmpty()) {
            notices.add(new Notice(
                    column.name() + " holds figures " + reading.comment() + "; the signs are taken off",
                    "Nothing has to be done; the comment of the column says so, too."));
        }
        long empty = column.emptyWords();
        if (empty > 0) {
            notices.add(new Notice(
                    column.name() + " has " + empty + (empty == 1 ? " value" : " values")
                            + " like N/A or -, which are read as empty",
                    "Leave the value out if it is meant so, or write the figure."));
        }
    }

    private ColumnPlan text(ColumnChoice column) {
        if (!column.wrong().isEmpty()) {
            Place first = column.wrong().get(0);
            notices.add(new Notice(
                    column.name() + " stays text, though most of its values are figures or days: line " + first.line()
                            + " has " + shown(first),
                    "Correct such values if they are mistakes; codes are right as text."));
        }
        return ColumnPlan.text(column);
    }

    private static String shown(Place place) {
        String value = place.value();
        return "'" + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + "'";
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case DATE -> "day";
            case TIME -> "time of day";
            case BOOLEAN -> "true or false";
        };
    }
}
