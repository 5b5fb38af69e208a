package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads days, several forms in one column included, with the day first or the month first. */
final class DateReadings {
    static final String DAY_FIRST = "day";
    static final String MONTH_FIRST = "month";
    static final String NO_DOUBT = "any";

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;

    private DateReadings() {}

    /** One reading when day and month cannot be mixed up, two when both orders are possible, none when it is no day. */
    static List<Reading> of(List<String> values, Tolerance tolerance) {
        Optional<Reading> dayFirst = reading(DAY_FIRST, values, tolerance);
        Optional<Reading> monthFirst = reading(MONTH_FIRST, values, tolerance);
        if (dayFirst.isPresent() && dayFirst.get().style().equals(NO_DOUBT)) {
            return List.of(dayFirst.get());
        }
        List<Reading> both = new ArrayList<>();
        dayFirst.ifPresent(both::add);
        monthFirst.filter(reading -> !reading.style().equals(NO_DOUBT)).ifPresent(both::add);
        return both;
    }

    /** A reading with the forms that the values need, when they fit all but so few that they may be wrong. */
    private static Optional<Reading> reading(String order, List<String> values, Tolerance tolerance) {
        List<DateForm> used = new ArrayList<>();
        int unfit = 0;
        for (String value : values) {
            if (used.stream().noneMatch(form -> form.fits(value))) {
                Optional<DateForm> form = form(order, value);
                form.ifPresent(used::add);
                unfit += form.isPresent() ? 0 : 1;
            }
        }
        return used.isEmpty() || !tolerance.mayBe(unfit, values.size())
                ? Optional.empty()
                : Optional.of(reading(order, used));
    }

    private static Optional<DateForm> form(String order, String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            return Optional.empty();
        }
        return DateForm.ALL.stream()
                .filter(form -> form.order().equals(NO_DOUBT) || form.order().equals(order))
                .filter(form -> form.fits(value))
                .findFirst();
    }

    private static Reading reading(String order, List<DateForm> forms) {
        boolean doubt = forms.stream().anyMatch(form -> form.order().equals(order));
        boolean time = forms.stream().anyMatch(DateForm::withTime);
        String type = time ? "TIMESTAMP" : "DATE";
        String pattern =
                forms.stream().map(form -> form.pattern().pattern()).distinct().collect(Collectors.joining("|"));
        // A format with four figures would take a year of two as one of the first century, so it comes last.
        String formats = forms.stream()
                .map(DateForm::format)
                .sorted(Comparator.comparing((String format) -> format.contains("%Y")))
                .map(Quoted::text)
                .collect(Collectors.joining(", "));
        return new Reading(
                Kind.DATE,
                doubt ? order : NO_DOUBT,
                Pattern.compile(pattern),
                "try_strptime({v}, [" + formats + "])::" + type,
                type,
                "");
    }
}
