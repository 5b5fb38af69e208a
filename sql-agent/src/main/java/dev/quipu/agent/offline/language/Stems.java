package dev.quipu.agent.offline.language;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.WordFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Stems of English words: Snowball's English stemmer after a list of irregular forms (sold → sale, people → person).
 * Safe for use by several threads.
 */
public final class Stems {
    private static final int REMEMBERED = 50_000;

    private final Map<String, String> irregular;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private Stems(Map<String, String> irregular) {
        this.irregular = irregular;
    }

    public static Stems load() {
        Map<String, String> irregular = new LinkedHashMap<>();
        for (WordFile.Entry entry : WordFile.read(Catalog.class, "irregular-words.tsv", 3)) {
            irregular.put(entry.field(0), entry.field(1));
        }
        return new Stems(irregular);
    }

    public String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String found = known.get(lower);
        if (found != null) {
            return found;
        }
        String stem = snowball(irregular.getOrDefault(lower, lower));
        if (known.size() < REMEMBERED) {
            known.put(lower, stem);
        }
        return stem;
    }

    private static String snowball(String word) {
        if (word.length() < 3) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
