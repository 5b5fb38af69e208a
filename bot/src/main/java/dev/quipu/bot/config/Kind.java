package dev.quipu.bot.config;

import dev.quipu.agent.access.Mask;
import dev.quipu.agent.model.provider.Provider;
import dev.quipu.agent.model.provider.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of value that a setting may have. */
public enum Kind {
    TEXT("a text"),
    PATH("a path"),
    ZONE("a time zone such as Europe/Berlin or UTC"),
    LANGUAGE("a language tag such as en or de-CH"),
    YES_OR_NO("true or false"),
    NAMES("a list of names"),
    MASK(Mask.WORDS),
    ROWS("a whole number from 1 to 100000"),
    SECONDS("a whole number from 1 to 3600"),
    THREADS("a whole number from 1 to 256"),
    MANY_ROWS("a whole number from 1 to 1000000000000"),
    QUESTIONS("a whole number from 1 to 256"),
    WAITING("a whole number from 1 to 10000"),
    MEMORY("a number with MB or GB, such as 512MB; at least 64MB"),
    RESULT_SIZE("a number with KB, MB or GB, such as 64KB; at most 1GB"),
    READ_SIZE("a number with MB, GB or TB, such as 20GB"),
    PROVIDER("one of " + Provider.ids()),
    MODEL("a model's name: letters, digits and . _ : / @ + -"),
    ADDRESS("an address such as https://models.example.com/v1, without user and password"),
    KEY("a key, or ${NAME} for one of the environment: visible ASCII characters without spaces"),
    TOOLS("native or text"),
    EXPOSURE("rows, masked or shape"),
    TOKENS("a whole number from 1 to 9999999"),
    REASONING("one of none, minimal, low, medium, high, xhigh"),
    TEMPERATURE("a number from 0 to 2, such as 0.2"),
    AMOUNT("an amount such as 2.50, without a currency");

    private static final Pattern MEMORY_SIZE = Pattern.compile("([1-9]\\d{0,4}) ?(MB|GB)");
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,5}) ?(KB|MB|GB|TB)");
    private static final long MOST_RESULT_BYTES = 1L << 30;
    private static final long LEAST_READ_BYTES = 1L << 20;

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** What a value has to be, such as "a path". */
    public String words() {
        return words;
    }

    boolean fits(String text) {
        return switch (this) {
            case TEXT, PATH, NAMES -> !text.isBlank();
            case ZONE -> isZone(text);
            case LANGUAGE -> isLanguage(text);
            case YES_OR_NO -> text.equals("true") || text.equals("false");
            case MASK -> Mask.parse(text).isPresent();
            case ROWS -> isNumber(text, 100_000);
            case SECONDS -> isNumber(text, 3600);
            case THREADS -> isNumber(text, 256);
            case MANY_ROWS -> text.matches("[1-9]\\d{0,11}|1000000000000");
            case QUESTIONS -> isNumber(text, 256);
            case WAITING -> isNumber(text, 10_000);
            case MEMORY -> isMemory(text);
            case PROVIDER -> Provider.find(text).isPresent();
            case MODEL -> Provider.isModelName(text);
            case ADDRESS -> isAddress(text);
            case KEY -> !text.isBlank() && Secret.fits(text);
            case TOOLS -> text.equals("native") || text.equals("text");
            case EXPOSURE -> List.of("rows", "masked", "shape").contains(text);
            case TOKENS -> isNumber(text, 9_999_999);
            case REASONING ->
                List.of("none", "minimal", "low", "medium", "high", "xhigh").contains(text);
            case TEMPERATURE -> text.matches("[01](\\.\\d{1,3})?|2(\\.0{1,3})?");
            case AMOUNT -> text.matches("\\d{1,9}(\\.\\d{1,6})?");
            case RESULT_SIZE -> isSize(text, 1, MOST_RESULT_BYTES);
            case READ_SIZE -> isSize(text, LEAST_READ_BYTES, Long.MAX_VALUE);
        };
    }

    /** Whether the value may hold a secret and is not shown, not even in a message about it. */
    boolean isSecret() {
        return this == KEY || this == ADDRESS;
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).normalized() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLanguage(String text) {
        try {
            String language = new Locale.Builder().setLanguageTag(text).build().getLanguage();
            return Arrays.asList(Locale.getISOLanguages()).contains(language);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isNumber(String text, int most) {
        return text.matches("[1-9]\\d{0,8}") && Integer.parseInt(text) <= most;
    }

    private static boolean isMemory(String text) {
        return MEMORY_SIZE.matcher(text).matches() && megabytes(text) >= 64;
    }

    private static boolean isSize(String text, long least, long most) {
        return SIZE.matcher(text).matches() && bytes(text) >= least && bytes(text) <= most;
    }

    /** @param text a value that fits {@link #RESULT_SIZE} or {@link #READ_SIZE} */
    static long bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException(text + " is no size");
        }
        int shift = switch (size.group(2)) {
            case "KB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            default -> 40;
        };
        return Long.parseLong(size.group(1)) << shift;
    }

    /** @param text a value that fits {@link #MEMORY} */
    static int megabytes(String text) {
        Matcher size = MEMORY_SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException(text + " is no size");
        }
        return Integer.parseInt(size.group(1)) * (size.group(2).equals("GB") ? 1024 : 1);
    }
}
