package dev.quipu.agent.source;

import dev.quipu.agent.source.Reading.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads figures: plain ones, with groups of three, with a decimal comma, with one sign of money, with percent. */
final class NumberReadings {
    static final String PLAIN = "plain";
    static final String EUROPEAN = "european";
    static final String ENGLISH = "english";

    private static final List<Map<String, String>> FORMS =
            RuleFile.entries("number-forms.txt", List.of("reason", "name", "pattern", "thousands", "decimal"));

    private NumberReadings() {}

    /**
     * The reading that fits most values, all but so few that they may be wrong; and the European one as well when it
     * fits as many, for then points and commas may mean either.
     */
    static List<Reading> of(List<String> values, Tolerance tolerance) {
        List<Reading> best = new ArrayList<>();
        long fewest = values.size();
        for (Reading reading : readings(commonSign(values))) {
            long unfit = values.stream().filter(value -> !reading.fits(value)).count();
            if (unfit < fewest) {
                best.clear();
                fewest = unfit;
            }
            if (unfit == fewest && unfit < values.size() && tolerance.mayBe(unfit, values.size())) {
                best.add(reading);
            }
        }
        boolean separated = values.stream().anyMatch(value -> value.contains(".") || value.contains(","));
        return best.stream()
                .filter(reading -> reading.equals(best.get(0)) || (separated && isEuropean(reading)))
                .toList();
    }

    private static List<Reading> readings(String sign) {
        List<Reading> readings = new ArrayList<>();
        for (boolean bookkeeping : List.of(false, true)) {
            FORMS.forEach(form -> readings.add(reading(form, sign, bookkeeping)));
        }
        return readings;
    }

    private static boolean isEuropean(Reading reading) {
        return reading.style().equals(EUROPEAN);
    }

    /** The sign that most values have before or after the figure; empty when there is none. */
    private static String commonSign(List<String> values) {
        List<String> signs = new ArrayList<>(List.of("%"));
        signs.addAll(WordList.CURRENCY_SIGNS);
        for (String sign : signs) {
            long having = values.stream()
                    .filter(value -> value.endsWith(sign) || value.matches("[-(]?" + Pattern.quote(sign) + ".*"))
                    .count();
            if (having * 10 > values.size() * 8L) {
                return sign;
            }
        }
        return "";
    }

    /** With a sign every value must have it. Bookkeeping writes what is owed in parentheses or with the minus last. */
    private static Reading reading(Map<String, String> form, String sign, boolean bookkeeping) {
        String figure = "(?:" + form.get("pattern") + ")";
        String mark = sign.isEmpty() ? "" : escaped(sign);
        String core = sign.isEmpty()
                ? figure
                : "(?:" + mark + "[ \\x{00A0}\\x{202F}]?-?" + figure + "|" + figure + "[ \\x{00A0}\\x{202F}]?" + mark
                        + ")";
        String pattern = bookkeeping
                ? "-?" + core + "|\\(" + core + "\\)|" + core + "-|" + figure + "-[ ]?" + mark
                : "-?" + core;
        return new Reading(
                Kind.NUMBER,
                form.getOrDefault("name", ""),
                Pattern.compile(pattern),
                digits(form, sign, bookkeeping),
                "",
                comment(sign));
    }

    /** SQL for the figure as programs write it, as text. */
    private static String digits(Map<String, String> form, String sign, boolean bookkeeping) {
        String value = "{v}";
        if (!sign.isEmpty()) {
            value = "trim(replace(" + value + ", " + Quoted.text(sign) + ", ''), ' ' || chr(160) || chr(8239))";
        }
        String thousands = form.getOrDefault("thousands", "");
        if (!thousands.isEmpty()) {
            value = "regexp_replace(" + value + ", " + Quoted.text("[" + thousands + "]") + ", '', 'g')";
        }
        if (",".equals(form.get("decimal"))) {
            value = "replace(" + value + ", ',', '.')";
        }
        if (!sign.isEmpty() || bookkeeping) {
            value = "(CASE WHEN regexp_matches({v}, '[-(]') THEN '-' ELSE '' END || regexp_replace(" + value
                    + ", '[-() ]', '', 'g'))";
        }
        return value;
    }

    private static String escaped(String sign) {
        return sign.replaceAll("([$.])", "\\\\$1");
    }

    private static String comment(String sign) {
        if (sign.isEmpty()) {
            return "";
        }
        return sign.equals("%") ? "in percent: 12.5 means 12.5 %" : "in " + sign;
    }
}
