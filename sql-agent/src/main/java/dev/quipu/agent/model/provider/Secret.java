package dev.quipu.agent.model.provider;

import java.util.Objects;

/** A key, which shows itself to nobody who prints it. */
public final class Secret {
    public static final Secret NONE = new Secret("");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when this cannot be a key; the message does not show it */
    public static Secret of(String text) {
        String stripped = text.strip();
        if (!fits(stripped)) {
            throw new IllegalArgumentException("a key has visible ASCII characters only");
        }
        return stripped.isEmpty() ? NONE : new Secret(stripped);
    }

    /** Whether the text can stand in a header: what cannot would be shown by the exception that says so. */
    public static boolean fits(String text) {
        return text.strip().chars().allMatch(character -> character > ' ' && character < 127);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The key itself, for the wire. */
    String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return isEmpty() ? "no key" : "a key";
    }
}
