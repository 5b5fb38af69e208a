package dev.quipu.prompts;

import java.util.Objects;

/**
 * A text for the model, and the template that it came from.
 *
 * @param sha256 of the template's file, in hexadecimal digits
 */
public record Prompt(String name, String version, String sha256, String text) {
    private static final int SHORT = 12;

    public Prompt {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(sha256, "sha256 is null");
        Objects.requireNonNull(text, "text is null");
    }

    /** Version and the beginning of the hash: two templates of one version are told apart by it. */
    public String edition() {
        return version + "@" + sha256.substring(0, SHORT);
    }
}
