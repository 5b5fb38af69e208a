package dev.quipu.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The words in an identifier, so that {@code customerID}, {@code CUSTOMER_ID} and {@code Customer Id} read the same. */
public final class NameWords {
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?\\b");
    private static final Pattern BREAK = Pattern.compile(String.join(
            "|",
            "[^\\p{L}\\p{N}]+",
            // customerName: before a capital that follows a small letter
            "(?<=\\p{Ll})(?=\\p{Lu})",
            // HTTPServer: before the last capital of a run, unless only a plural s follows, as in IDs
            "(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})(?!\\p{Lu}s(?!\\p{Ll}))",
            // address2: a word of three letters is done before a number
            "(?<=\\p{L}{3})(?=\\p{N})",
            // year2Date: a number is done before a capital word
            "(?<=\\p{N})(?=\\p{Lu}\\p{Ll})"));

    private NameWords() {}

    /**
     * The words in their order, in lower case and without accents; empty when the name holds no letter or digit.
     *
     * <p>Words are cut at whatever is neither letter nor digit, between small and capital letters, and between a word
     * of at least three letters and a number ({@code address2}, but {@code q3} and {@code 3rd} stay whole).
     */
    public static List<String> of(String identifier) {
        String plain = POSSESSIVE.matcher(withoutAccents(identifier)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String part : BREAK.split(plain)) {
            if (!part.isEmpty()) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(words);
    }

    /** The words of the identifier, each cut to its English stem, so that {@code customers} meets {@code customer}. */
    public static List<String> stems(String identifier) {
        return of(identifier).stream().map(NameWords::stem).toList();
    }

    /** The English stem (Snowball) of one lower-case word; a word that is not English comes back much as it went in. */
    public static String stem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String withoutAccents(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }
}
