package dev.quipu.agent;

import java.util.Objects;

/** A question that is not worked on because too many others are: what happened and what to do instead. */
public final class NoPlaceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String instead;

    private NoPlaceException(String what, String instead) {
        super(what);
        this.instead = Objects.requireNonNull(instead, "instead is null");
    }

    /** @param reason what is running, such as "4 questions are running" */
    static NoPlaceException full(String reason, int waiting) {
        String others = switch (waiting) {
            case 0 -> "none may wait";
            case 1 -> "one waits";
            default -> waiting + " wait";
        };
        return new NoPlaceException(
                sentence(reason) + " and " + others + " already (limits.queries, limits.waiting).",
                "Ask again when one is done.");
    }

    static NoPlaceException late(String reason) {
        return new NoPlaceException(
                sentence(reason) + ", and the time for this question passed while it waited for its turn"
                        + " (limits.queries, limits.queries-per-asker).",
                "Ask again when one is done.");
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String instead() {
        return instead;
    }
}
