package dev.quipu.agent.guard.text;

/**
 * Upper and lower case as DuckDB compares names: only A to Z. Java's own folding would take a Kelvin sign for a k, and
 * so one table for another.
 */
public final class AsciiCase {
    private AsciiCase() {}

    public static String lower(String name) {
        StringBuilder lower = new StringBuilder(name);
        for (int index = 0; index < name.length(); index++) {
            char c = name.charAt(index);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(index, (char) (c + 32));
            }
        }
        return lower.toString();
    }

    public static boolean same(String left, String right) {
        return left.length() == right.length() && lower(left).equals(lower(right));
    }
}
