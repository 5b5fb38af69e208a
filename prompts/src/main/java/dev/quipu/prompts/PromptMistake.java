package dev.quipu.prompts;

import java.util.Objects;

/**
 * Something wrong with a template.
 *
 * @param line 1-based
 */
public record PromptMistake(String file, int line, String what, String instead) {
    public PromptMistake {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(what, "what is null");
        Objects.requireNonNull(instead, "instead is null");
    }

    public String sentence() {
        return file + " line " + line + ": " + what + ". " + instead;
    }
}
