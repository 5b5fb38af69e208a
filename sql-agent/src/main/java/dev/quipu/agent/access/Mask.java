package dev.quipu.agent.access;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shown in the place of a column's values.
 *
 * @param width of a bucket of numbers; 0 for other masks
 */
public record Mask(Form form, long width) {
    /** How a value is masked. */
    public enum Form {
        HASH("hash"),
        LAST_FOUR("last-four"),
        BUCKET("bucket"),
        MONTH("bucket month"),
        YEAR("bucket year");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The masks there are, in the words of the settings. */
    public static final String WORDS = "hash, last-four, bucket month, bucket year, or bucket and a whole number";

    private static final Pattern BUCKET = Pattern.compile("bucket ([1-9]\\d{0,14})");

    public Mask {
        Objects.requireNonNull(form, "form is null");
    }

    public static Optional<Mask> parse(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        Matcher bucket = BUCKET.matcher(words);
        if (bucket.matches()) {
            return Optional.of(new Mask(Form.BUCKET, Long.parseLong(bucket.group(1))));
        }
        for (Form form : Form.values()) {
            if (form != Form.BUCKET && form.label().equals(words)) {
                return Optional.of(new Mask(form, 0));
            }
        }
        return Optional.empty();
    }

    /** What is shown, after the name of the column. */
    public String note() {
        return switch (form) {
            case HASH -> "is shown as a hash";
            case LAST_FOUR -> "shows its last four characters only";
            case BUCKET -> "is rounded down to a multiple of " + width;
            case MONTH -> "shows the first day of its month only";
            case YEAR -> "shows the first day of its year only";
        };
    }

    /** Whether equal values, and no others, look equal. */
    boolean keepsEquality() {
        return form == Form.HASH;
    }
}
