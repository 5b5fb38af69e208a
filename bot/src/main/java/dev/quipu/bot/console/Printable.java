package dev.quipu.bot.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text measured and cut as a terminal shows it. */
final class Printable {
    private static final String ELLIPSIS = "…";

    private Printable() {}

    /** Without characters that move a cursor or turn text round; lines and tabs stay. */
    static String text(String text) {
        return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]", " ");
    }

    /** How many cells the text takes: two for wide characters, none for combining ones. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    /** The text, cut with an ellipsis if it is wider. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder shortened = new StringBuilder();
        int room = width - 1;
        for (int point : text.codePoints().toArray()) {
            room -= Math.max(0, WCWidth.wcwidth(point));
            if (room < 0) {
                break;
            }
            shortened.appendCodePoint(point);
        }
        return shortened + ELLIPSIS;
    }

    static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - width(text)));
        return right ? space + text : text + space;
    }

    /** The text in lines of at most this width, broken at spaces where there are any. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
