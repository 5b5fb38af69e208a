package dev.quipu.agent.model.defence;

import java.util.Objects;

/**
 * Marks text as data for the model. The code is made anew for each question, so that no data can hold it and end its own
 * fence. Immutable.
 */
public final class Fence {
    private final String code;

    /** @param code unguessable for whoever wrote the data */
    public Fence(String code) {
        this.code = Objects.requireNonNull(code, "code is null");
        if (code.length() < 8) {
            throw new IllegalArgumentException("a short code can be guessed");
        }
    }

    public String code() {
        return code;
    }

    /** @param kind what the data is, in a word of ours */
    public String data(String kind, String text) {
        String inside = text.replace(code, "")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
        return "[[data " + code + " " + kind + "]]\n" + inside.strip() + "\n[[end " + code + "]]";
    }
}
