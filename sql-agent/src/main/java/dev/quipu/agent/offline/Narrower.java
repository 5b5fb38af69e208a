package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.explain.Amounts;
import dev.quipu.agent.explain.RestsOnReader;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds periods to which a costly question can be narrowed: the last year and the last month of the data. A period is
 * offered only when the question that names it is read so, and costs little enough.
 */
final class Narrower {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Readers readers;
    private final Amounts amounts;

    Narrower(Readers readers, Amounts amounts) {
        this.readers = readers;
        this.amounts = amounts;
    }

    /** Offers for a question whose reading is too costly, the longest period first. */
    List<Choice> offers(Question question, Run.TooCostly costly, Workbench workbench) {
        LocalDate today = LocalDate.ofInstant(question.now(), question.zone());
        Optional<LocalDate> newest = costly.estimate().scans().stream()
                .findFirst()
                .flatMap(scan -> workbench.catalog().table(scan.table()))
                .flatMap(table -> new RestsOnReader(workbench.catalog(), today, 1).newestDay(table));
        List<Choice> offers = new ArrayList<>();
        newest.ifPresent(day -> {
            LocalDate year = LocalDate.ofYearDay(day.getYear(), 1);
            LocalDate month = day.withDayOfMonth(1);
            offer(question, costly, workbench, String.valueOf(day.getYear()), year, year.plusYears(1))
                    .ifPresent(offers::add);
            offer(question, costly, workbench, MONTH.format(YearMonth.from(day)), month, month.plusMonths(1))
                    .ifPresent(offers::add);
        });
        return offers;
    }

    /** @param before the first day after the period */
    private Optional<Choice> offer(
            Question question,
            Run.TooCostly costly,
            Workbench workbench,
            String period,
            LocalDate from,
            LocalDate before) {
        String text = question.text().strip().replaceAll("[\\s?.!]+$", "") + " in " + period;
        List<Reading> readings = readers.readings(question.withText(text), workbench.catalog());
        if (readings.isEmpty() || !readings.get(0).missing().isEmpty()) {
            return Optional.empty();
        }
        Reading reading = readings.get(0);
        if (!says(reading.query(), from, before)) {
            return Optional.empty();
        }
        boolean hides = costly.query().isRestricted();
        return workbench
                .affordable(reading.sql())
                .map(estimate -> hides ? new Choice("Only " + period, text, "") : choice(period, text, estimate));
    }

    private Choice choice(String period, String text, Estimate estimate) {
        return new Choice("Only " + period + ", about " + amounts.rows(estimate.rows()), text, "");
    }

    private static boolean says(Query query, LocalDate from, LocalDate before) {
        List<Predicate.Within> periods = query.where().stream()
                .filter(Predicate.Within.class::isInstance)
                .map(Predicate.Within.class::cast)
                .toList();
        return periods.size() == 1
                && periods.get(0).range().from().equals(from)
                && periods.get(0).range().to().equals(before);
    }
}
