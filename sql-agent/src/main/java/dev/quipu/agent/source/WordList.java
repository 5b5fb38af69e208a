package dev.quipu.agent.source;

import java.util.List;
import java.util.Locale;

/** The lists of words that come with the program. */
final class WordList {
    /** Words that stand for no value, in lower case. */
    static final List<String> EMPTY_VALUES = words("empty-values.txt", "word");

    /** Signs of money. */
    static final List<String> CURRENCY_SIGNS = words("currency-signs.txt", "sign");

    private static final String LABEL =
            ".*(?:^|_)(?:" + String.join("|", words("text-columns.txt", "word")) + ")(?:_?(?:number|no|nr|code))?";

    private WordList() {}

    /** True when the figures in a column of this name are labels. */
    static boolean namesLabels(String column) {
        return column.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .matches(LABEL);
    }

    private static List<String> words(String file, String key) {
        return RuleFile.entries(file, List.of("reason", key)).stream()
                .map(entry -> entry.getOrDefault(key, ""))
                .toList();
    }
}
