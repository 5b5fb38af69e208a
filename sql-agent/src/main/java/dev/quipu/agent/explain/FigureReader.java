package dev.quipu.agent.explain;

import dev.quipu.agent.explain.FigureWords.Kind;
import dev.quipu.agent.explain.WrittenFigure.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures in a text: numbers with their units, numbers in words, days. Safe for use by several threads. */
final class FigureReader {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    private final FigureWords words = new FigureWords();
    private final Pattern number = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.,'-]|\\d[:/])(?<hedge>(?:" + words.alternatives(Kind.HEDGE)
                    + ")\\s*)?(?<money>[$€£¥]\\s?)?"
                    + "(?<digits>\\d{1,3}(?:[,.'\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)"
                    + "(?:\\s?(?<percent>" + words.alternatives(Kind.PERCENT) + ")(?![\\p{L}\\p{N}])"
                    + "|\\s?(?<scale>" + words.alternatives(Kind.SCALE) + ")(?![\\p{L}\\p{N}])"
                    + "|\\s?(?<ratio>" + words.alternatives(Kind.RATIO) + ")(?![\\p{L}\\p{N}])"
                    + "|(?<ordinal>" + words.alternatives(Kind.ORDINAL) + ")(?![\\p{L}\\p{N}]))?"
                    + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private final Pattern spelled = Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])(" + words.alternatives(Kind.NUMBER) + ")(?![\\p{L}\\p{N}_-])",
            Pattern.CASE_INSENSITIVE);
    private final Pattern monthBefore = Pattern.compile(
            ".*(?<!\\p{L})(?:" + words.alternatives(Kind.MONTH) + ")[.,]?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private final Pattern monthAfter = Pattern.compile(
            "(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:" + words.alternatives(Kind.MONTH) + ")(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    List<WrittenFigure> read(String text) {
        List<WrittenFigure> figures = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        days(text, rest, figures);
        numbers(rest.toString(), figures);
        Matcher matcher = spelled.matcher(rest);
        while (matcher.find()) {
            BigDecimal value =
                    words.of(Kind.NUMBER).getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), BigDecimal.ZERO);
            figures.add(
                    figure(matcher.group(), matcher.start(), Form.NUMBER, List.of(value), List.of(BigDecimal.ZERO)));
        }
        figures.sort(Comparator.comparingInt(WrittenFigure::start));
        return figures;
    }

    private static void days(String text, StringBuilder rest, List<WrittenFigure> figures) {
        Matcher matcher = DAY.matcher(text);
        while (matcher.find()) {
            try {
                LocalDate day = LocalDate.parse(matcher.group());
                figures.add(new WrittenFigure(matcher.group(), matcher.start(), Form.DAY, List.of(), List.of(), day));
                for (int index = matcher.start(); index < matcher.end(); index++) {
                    rest.setCharAt(index, ' ');
                }
            } catch (DateTimeException e) {
                // no day of the calendar: read as the numbers that it is made of
            }
        }
    }

    private void numbers(String text, List<WrittenFigure> figures) {
        Matcher matcher = number.matcher(text);
        while (matcher.find()) {
            if (matcher.group("ordinal") != null) {
                continue;
            }
            BigDecimal scale = matcher.group("scale") == null
                    ? BigDecimal.ONE
                    : words.of(Kind.SCALE)
                            .getOrDefault(matcher.group("scale").toLowerCase(Locale.ROOT), BigDecimal.ONE);
            List<BigDecimal> values = new ArrayList<>();
            List<BigDecimal> tolerances = new ArrayList<>();
            for (BigDecimal value : meanings(matcher.group("digits"))) {
                values.add(value.multiply(scale));
                tolerances.add(tolerance(value, matcher.group("hedge")).multiply(scale));
            }
            figures.add(figure(matcher.group().strip(), matcher.start(), form(matcher, text), values, tolerances));
        }
    }

    private Form form(Matcher matcher, String text) {
        if (matcher.group("percent") != null) {
            return Form.PERCENT;
        }
        if (matcher.group("ratio") != null) {
            return Form.RATIO;
        }
        boolean inDate = monthBefore.matcher(text.substring(0, matcher.start())).matches()
                || monthAfter.matcher(text.substring(matcher.end())).matches();
        return inDate && matcher.group("digits").matches("\\d{1,4}") ? Form.DATE_PART : Form.NUMBER;
    }

    /** With points for decimals and with commas for decimals, where both can be read. */
    private static List<BigDecimal> meanings(String digits) {
        String bare = digits.replaceAll("['\\u00a0\\u202f ]", "");
        List<BigDecimal> values = new ArrayList<>();
        if (bare.matches("\\d+(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?")) {
            values.add(new BigDecimal(bare.replace(",", "")));
        }
        if (bare.matches("\\d+,\\d+|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?")) {
            values.add(new BigDecimal(bare.replace(".", "").replace(',', '.')));
        }
        return values;
    }

    /** Half of the last digit that is written; with a word such as "about", of the last that is not zero. */
    private BigDecimal tolerance(BigDecimal value, @Nullable String hedge) {
        if (hedge == null || value.signum() == 0) {
            return HALF.scaleByPowerOfTen(-value.scale());
        }
        BigDecimal width = words.of(Kind.HEDGE).getOrDefault(hedge.strip().toLowerCase(Locale.ROOT), BigDecimal.ONE);
        return HALF.multiply(width)
                .scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    private static WrittenFigure figure(
            String text, int start, Form form, List<BigDecimal> values, List<BigDecimal> tolerances) {
        return new WrittenFigure(text, start, form, values, tolerances, null);
    }
}
