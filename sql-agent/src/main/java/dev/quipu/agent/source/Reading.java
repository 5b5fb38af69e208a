package dev.quipu.agent.source;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A way to read the text of a column as something else.
 *
 * @param kind what the values become
 * @param style tells readings of one kind apart: a form of numbers, an order of day and month
 * @param pattern what a value looks like, understood by Java and by the engine alike
 * @param convert SQL for a value that looks so, {@code {v}} being the value; NULL when it is none after all
 * @param type what the engine calls the type; for numbers the widest one, narrowed when all values are known
 * @param comment what was taken off the values, empty when nothing was
 */
record Reading(Kind kind, String style, Pattern pattern, String convert, String type, String comment) {
    enum Kind {
        BOOLEAN,
        DATE,
        TIME,
        NUMBER
    }

    Reading {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(style, "style is null");
        Objects.requireNonNull(pattern, "pattern is null");
        Objects.requireNonNull(convert, "convert is null");
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(comment, "comment is null");
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches();
    }

    /** The value in this reading, NULL when it does not fit. */
    String checked(String value) {
        return "CASE WHEN regexp_full_match(" + value + ", " + Quoted.text(pattern.pattern()) + ") THEN "
                + unchecked(value) + " END";
    }

    /** The value in this reading, all values being known to fit. */
    String unchecked(String value) {
        return convert.replace("{v}", value);
    }
}
