package dev.quipu.agent.source;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether the first record of a file holds the names of its columns. */
final class HeaderCheck {
    private static final Pattern FIGURES = Pattern.compile("[-+(]?\\p{Sc}?\\s*\\d[\\d.,:/'’ TZ\\-]*\\s*[%\\p{Sc})]?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern MIXED = Pattern.compile(".*\\d.*");

    private HeaderCheck() {}

    /** True unless the first record looks like those after it. */
    static boolean hasHeader(List<TextSample.Line> records) {
        List<String> first = records.get(0).values();
        List<TextSample.Line> others = records.subList(1, records.size());
        boolean words = false;
        for (int column = 0; column < first.size(); column++) {
            String name = first.get(column).strip();
            if (isFigure(name) && !isYearAboveOtherFigures(name, others, column)) {
                return false;
            }
            words |= !name.isEmpty() && !isFigure(name);
        }
        return words && !comesAgain(first, others);
    }

    /** True when no value is a figure. */
    static boolean onlyWords(List<String> values) {
        return values.stream().map(String::strip).noneMatch(value -> isFigure(value));
    }

    /** Figures, dates and addresses of mail are values; nobody calls a column so. */
    private static boolean isFigure(String text) {
        return FIGURES.matcher(text).matches() || (text.contains("@") && text.contains("."));
    }

    /** Tables across years have years as names. */
    private static boolean isYearAboveOtherFigures(String name, List<TextSample.Line> others, int column) {
        return YEAR.matcher(name).matches()
                && !others.isEmpty()
                && others.stream()
                        .map(record -> value(record, column))
                        .noneMatch(value -> YEAR.matcher(value).matches());
    }

    /** True when the first record is no different from the rest: its words are values that come again below. */
    private static boolean comesAgain(List<String> first, List<TextSample.Line> others) {
        boolean figuresBelow = false;
        boolean again = false;
        for (int column = 0; column < first.size(); column++) {
            String name = first.get(column).strip();
            int at = column;
            figuresBelow |=
                    !MIXED.matcher(name).matches() && others.stream().anyMatch(record -> isFigure(value(record, at)));
            again |= !name.isEmpty()
                    && others.stream().anyMatch(record -> value(record, at).equals(name));
        }
        return again && !figuresBelow;
    }

    private static String value(TextSample.Line record, int column) {
        return column < record.values().size() ? record.values().get(column).strip() : "";
    }
}
