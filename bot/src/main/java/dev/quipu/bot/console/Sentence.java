package dev.quipu.bot.console;

/** Makes sentences of the two halves of a message, which begin and end as their authors liked. */
final class Sentence {
    private Sentence() {}

    static String of(String what, String instead) {
        return whole(what) + " " + whole(instead);
    }

    private static String whole(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        int first = stripped.codePointAt(0);
        String begun =
                Character.toString(Character.toUpperCase(first)) + stripped.substring(Character.charCount(first));
        return stripped.matches("(?s).*[.!?:…]") ? begun : begun + ".";
    }
}
