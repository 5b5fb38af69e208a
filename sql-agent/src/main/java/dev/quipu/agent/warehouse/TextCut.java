package dev.quipu.agent.warehouse;

/** Cuts texts by their size in UTF-8, never within a character. */
final class TextCut {
    /** Stands at the end of a text that was cut. */
    static final String MARK = "…";

    private TextCut() {}

    /** The text itself when it is small enough, else its beginning and the mark. */
    static String atBytes(String text, int most) {
        if (text.length() * 3L <= most || bytes(text) <= most) {
            return text;
        }
        int end = 0;
        long used = 0;
        while (true) {
            int point = text.codePointAt(end);
            used += bytes(point);
            if (used > most) {
                return text.substring(0, end) + MARK;
            }
            end += Character.charCount(point);
        }
    }

    static long bytes(String text) {
        long sum = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            sum += bytes(point);
            at += Character.charCount(point);
        }
        return sum;
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
