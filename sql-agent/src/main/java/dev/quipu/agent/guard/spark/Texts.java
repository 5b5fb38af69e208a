package dev.quipu.agent.guard.spark;

/** Reads string literals; escapes count as what they are written with, which is never shorter than what they mean. */
final class Texts {
    private Texts() {}

    static String of(String literal) {
        int open = literal.indexOf('\'');
        int other = literal.indexOf('"');
        int start = open < 0 || (other >= 0 && other < open) ? other : open;
        return literal.length() > start + 1 ? literal.substring(start + 1, literal.length() - 1) : "";
    }
}
