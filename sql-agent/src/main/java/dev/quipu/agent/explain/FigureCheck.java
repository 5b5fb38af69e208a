package dev.quipu.agent.explain;

import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.explain.WrittenFigure.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Holds the figures of a wording against the result that it words. For one thread. */
public final class FigureCheck {
    /**
     * What a wording was found to be.
     *
     * @param unsupported figures that nothing supports, as they are written
     * @param derived figures that were worked out from the result, each with how, such as "30 is the sum of amount"
     * @param kept the wording without the sentences of unsupported figures
     */
    public record Checked(List<String> unsupported, List<String> derived, String kept) {
        public Checked {
            unsupported = List.copyOf(unsupported);
            derived = List.copyOf(derived);
        }
    }

    private static final FigureReader READER = new FigureReader();
    private final KnownFigures known;
    private final DerivedFigures derived;

    /** @param sql the query that ran: its limits and dates may be named */
    public FigureCheck(Question question, String sql, ResultTable result, RestsOn restsOn) {
        this.known = new KnownFigures(result);
        this.derived = new DerivedFigures(result, known.columns());
        LocalDate today = LocalDate.ofInstant(question.now(), question.zone());
        known.day(today);
        known.day(today.minusYears(1));
        known.text(question.text());
        known.text(sql);
        restsOn.tables().forEach(use -> known.number((double) use.rows()));
        restsOn.newest().forEach(freshness -> known.text(freshness.newest()));
        READER.read(question.text())
                .forEach(figure -> figure.values().forEach(value -> known.number(value.doubleValue())));
    }

    /** A check of words that no result stands behind: only figures of these texts may be named. */
    public FigureCheck(Question question, String sources) {
        this(question, sources, new ResultTable(List.of(), List.of(), false), RestsOn.NOTHING);
    }

    public Checked check(String wording) {
        List<String> unsupported = new ArrayList<>();
        List<String> workedOut = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (WrittenFigure figure : READER.read(wording)) {
            if (isKnown(figure)) {
                continue;
            }
            Optional<String> how = derived.explain(figure);
            if (how.isPresent()) {
                workedOut.add(figure.text() + " is " + how.get());
            } else {
                unsupported.add(figure.text());
                places.add(figure.start());
            }
        }
        return new Checked(
                unsupported.stream().distinct().toList(),
                workedOut.stream().distinct().toList(),
                without(wording, places));
    }

    private boolean isKnown(WrittenFigure figure) {
        LocalDate day = figure.day();
        if (day != null) {
            return known.days().contains(day) || known.days().contains(day.plusDays(1));
        }
        if (known.numbers().stream().anyMatch(figure::means)) {
            return true;
        }
        if (figure.form() == Form.PERCENT) {
            return known.numbers().stream().anyMatch(number -> figure.means(100 * number));
        }
        if (figure.form() == Form.DATE_PART) {
            return known.days().stream().anyMatch(one -> isPart(figure, one) || isPart(figure, one.minusDays(1)));
        }
        return known.days().stream().anyMatch(one -> figure.means(one.getYear()));
    }

    private static boolean isPart(WrittenFigure figure, LocalDate day) {
        return figure.means(day.getYear()) || figure.means(day.getDayOfMonth()) || figure.means(day.getMonthValue());
    }

    private static String without(String wording, List<Integer> places) {
        if (places.isEmpty()) {
            return wording;
        }
        List<String> kept = new ArrayList<>();
        int start = 0;
        for (String sentence : wording.split("(?<=[.!?;])(?=\\s)|(?<=\\n)")) {
            int end = start + sentence.length();
            int from = start;
            if (places.stream().noneMatch(place -> place >= from && place < end)) {
                kept.add(sentence.strip());
            }
            start = end;
        }
        return kept.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
