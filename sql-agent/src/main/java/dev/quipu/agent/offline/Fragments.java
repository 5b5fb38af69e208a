package dev.quipu.agent.offline;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells fragments such as "and by country?" from whole questions. */
final class Fragments {
    private static final Pattern START =
            Pattern.compile("^(and|now|only|just|same|what about|how about|but|without|leave out"
                    + "|exclude|excluding|except|split|break|by|per|add|also|instead|top \\d+|bottom \\d+|which one|for|in|with"
                    + "|not|no|those|from|since|until|before|after|as|sorted|order|sort|then|ok|okay)\\b.*");
    private static final Pattern INSTEAD = Pattern.compile(".*\\b(instead|is enough)\\b.*");

    private Fragments() {}

    static boolean likely(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        return START.matcher(lower).matches() || INSTEAD.matcher(lower).matches();
    }
}
