package dev.quipu.catalog;

import java.util.regex.Pattern;

/**
 * Names, comments and values as data in a text that a language model reads: on one line, cut to length, and unable to
 * close the fence around them. A fence is a line of three or more marks (such as {@code ```} or {@code ---}) or a tag in
 * angle brackets: neither can come out of here.
 */
public final class PlainData {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029\\s]+");
    private static final Pattern MARKS = Pattern.compile("([`~=*#-])\\1{2,}");
    private static final Pattern TAG = Pattern.compile("<(?=[\\p{L}/!?|<])");

    private PlainData() {}

    /** @param longest in code points, the sign of what was cut included */
    public static String of(String text, int longest) {
        String line = UNSEEN.matcher(start(text, longest)).replaceAll(" ").strip();
        String unmarked = MARKS.matcher(line).replaceAll("$1$1");
        String untagged = TAG.matcher(unmarked).replaceAll("\u2039");
        return cut(untagged, longest);
    }

    /** A comment of megabytes is not looked at to its end. */
    private static String start(String text, int longest) {
        int most = 4 * longest + 16;
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }
}
