package dev.quipu.agent.offline;

import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.language.WordLists;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells fragments such as "and by country?" from whole questions. Immutable. */
final class Fragments {
    private final Pattern start;
    private final Pattern anywhere;

    Fragments(WordLists lists) {
        String words = any(lists, WordList.FRAGMENT_START);
        String counts = any(lists, WordList.FRAGMENT_COUNT);
        this.start = Pattern.compile("^(" + words + "|(" + counts + ") \\d+)\\b.*");
        this.anywhere = Pattern.compile(".*\\b(" + any(lists, WordList.FRAGMENT_ANYWHERE) + ")\\b.*");
    }

    private static String any(WordLists lists, WordList list) {
        return String.join("|", lists.of(list).stream().map(Pattern::quote).toList());
    }

    boolean likely(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        return start.matcher(lower).matches() || anywhere.matcher(lower).matches();
    }
}
