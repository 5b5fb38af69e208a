package dev.quipu.bot.console;

import java.util.regex.Pattern;

/** Makes sentences of the two halves of a message, which begin and end as their authors liked. */
final class Sentence {
    /** Not a file name, a path or an identifier, whose letters are to stay as they are. */
    private static final Pattern BEGINS_WITH_A_WORD = Pattern.compile("^\\p{Ll}\\p{L}*(?=[\\s,;:]|\\.?$)");

    private static final Pattern ENDS = Pattern.compile("[.!?:…]$");

    private Sentence() {}

    static String of(String what, String instead) {
        return of(what) + " " + of(instead);
    }

    static String of(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        String begun = BEGINS_WITH_A_WORD.matcher(stripped).find()
                ? Character.toString(Character.toUpperCase(stripped.codePointAt(0))) + stripped.substring(1)
                : stripped;
        return ENDS.matcher(stripped).find() ? begun : begun + ".";
    }
}
