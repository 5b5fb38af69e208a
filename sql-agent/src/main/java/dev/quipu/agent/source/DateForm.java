package dev.quipu.agent.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way to write a day, with or without a time.
 *
 * @param order which of day and month comes first: day, month, or any when the form leaves no doubt
 * @param format for the engine's strptime
 */
record DateForm(String order, Pattern pattern, String format, boolean withTime) {
    /** Every day form with every time form. */
    static final List<DateForm> ALL = all();

    private static List<DateForm> all() {
        List<Map<String, String>> times = RuleFile.entries("time-forms.txt", List.of("reason", "pattern", "format"));
        List<DateForm> forms = new ArrayList<>();
        for (Map<String, String> day :
                RuleFile.entries("date-forms.txt", List.of("reason", "order", "pattern", "format"))) {
            for (Map<String, String> time : times) {
                addWithTime(day, time, forms);
            }
        }
        return List.copyOf(forms);
    }

    private static void addWithTime(Map<String, String> day, Map<String, String> time, List<DateForm> forms) {
        String pattern = "(?:" + day.get("pattern") + ")";
        String timePattern = time.getOrDefault("pattern", "");
        if (timePattern.isEmpty()) {
            forms.add(form(day, pattern, "", false));
            return;
        }
        for (String between : List.of(" ", "T")) {
            forms.add(form(
                    day,
                    pattern + timePattern.replace("[T ]", between),
                    time.getOrDefault("format", "").replace("{between}", between),
                    true));
        }
    }

    private static DateForm form(Map<String, String> day, String pattern, String timeFormat, boolean withTime) {
        return new DateForm(
                day.getOrDefault("order", ""),
                Pattern.compile(pattern),
                day.getOrDefault("format", "") + timeFormat,
                withTime);
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches();
    }
}
