package dev.quipu.agent.offline.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers written in figures ({@code 1,234.5}, {@code $5}, {@code 10k}, {@code 3rd}) or as one English word. */
final class NumberWords {
    private static final Pattern FIGURES =
            Pattern.compile("[$€£]?(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)(st|nd|rd|th|k|m|bn)?");
    private static final Map<String, BigDecimal> WORDS = words();

    private NumberWords() {}

    static @Nullable BigDecimal parse(String lower) {
        BigDecimal word = WORDS.get(lower);
        if (word != null) {
            return word;
        }
        Matcher matcher = FIGURES.matcher(lower);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(matcher.group(1).replace(",", ""));
        String tail = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (tail) {
            case "k" -> value.movePointRight(3);
            case "m" -> value.movePointRight(6);
            case "bn" -> value.movePointRight(9);
            default -> value;
        };
    }

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        String small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen twenty";
        int number = 0;
        for (String word : small.split(" ")) {
            words.put(word, BigDecimal.valueOf(number++));
        }
        words.put("thirty", BigDecimal.valueOf(30));
        words.put("forty", BigDecimal.valueOf(40));
        words.put("fifty", BigDecimal.valueOf(50));
        words.put("sixty", BigDecimal.valueOf(60));
        words.put("ninety", BigDecimal.valueOf(90));
        words.put("hundred", BigDecimal.valueOf(100));
        words.put("dozen", BigDecimal.valueOf(12));
        return Map.copyOf(words);
    }
}
