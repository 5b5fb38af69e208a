package dev.quipu.bot.console;

/** Emphasis on a terminal; plain text elsewhere. */
record Ink(boolean colours) {
    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
