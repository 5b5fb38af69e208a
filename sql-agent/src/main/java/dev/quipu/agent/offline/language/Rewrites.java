package dev.quipu.agent.offline.language;

import dev.quipu.catalog.WordFile.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says turns of phrase more plainly before a question is read. Immutable. */
public final class Rewrites {
    private final List<Rewrite> rewrites = new ArrayList<>();

    private record Rewrite(Pattern said, String meant) {}

    private Rewrites() {}

    public static Rewrites load() {
        Rewrites loaded = new Rewrites();
        for (Entry entry : WordFile.read("rewrites.tsv", 3)) {
            String words = Pattern.quote(entry.field(0)).replace(" ", "\\E\\s+\\Q");
            Pattern said = Pattern.compile("(?i)(?<![\\p{L}\\p{N}'\"])" + words + "(?![\\p{L}\\p{N}'])");
            loaded.rewrites.add(new Rewrite(said, entry.field(1)));
        }
        return loaded;
    }

    public String plain(String question) {
        String text = question;
        for (Rewrite rewrite : rewrites) {
            text = rewrite.said().matcher(text).replaceAll(Matcher.quoteReplacement(rewrite.meant()));
        }
        return text;
    }
}
