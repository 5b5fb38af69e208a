package dev.quipu.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a search looks for in a question.
 *
 * @param stems the words that say something: the stem, and the word as it stands
 * @param pairs neighbouring stems, joined by an underscore, as they stand in names such as {@code first_name}
 * @param phrases one to four words in a row as they stand, joined by underscores, which may be a whole value
 */
record QuestionWords(Map<String, String> stems, Set<String> pairs, Set<String> phrases) {
    /** Beyond so many words nobody asks one question; what a search costs stays bounded. */
    private static final int MOST_WORDS = 80;

    static final int LONGEST_PHRASE = 4;

    static QuestionWords of(String question, SearchWords words) {
        List<String> plain = NameWords.of(question).stream().limit(MOST_WORDS).toList();
        String text = String.join(" ", plain);
        List<String> all = words.stems(text);
        Set<String> pairs = new LinkedHashSet<>();
        for (int place = 1; place < all.size(); place++) {
            pairs.add(pair(all.get(place - 1), all.get(place)));
        }
        Set<String> phrases = new LinkedHashSet<>();
        for (int start = 0; start < plain.size(); start++) {
            for (int length = 1; length <= LONGEST_PHRASE && start + length <= plain.size(); length++) {
                if (length > 1 || words.tells(plain.get(start))) {
                    phrases.add(phrase(plain.subList(start, start + length)));
                }
            }
        }
        Map<String, String> stems = new LinkedHashMap<>();
        for (String word : plain) {
            words.tellingStems(word).forEach(stem -> stems.putIfAbsent(stem, word));
        }
        return new QuestionWords(stems, pairs, phrases);
    }

    static String pair(String first, String second) {
        return first + '_' + second;
    }

    static String phrase(List<String> words) {
        return String.join("_", words);
    }
}
