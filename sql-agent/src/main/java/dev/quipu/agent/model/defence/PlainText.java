package dev.quipu.agent.model.defence;

import java.util.regex.Pattern;

/**
 * Makes what a model wrote into plain text: no links, no mentions, no markup, one line. What stood in data and was
 * copied by the model can do nothing where the text is shown.
 */
public final class PlainText {
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFE0F]+");
    private static final Pattern IMAGE_OR_LINK = Pattern.compile("!?\\[([^\\]\\n]*)]\\([^)\\n]*\\)");
    private static final Pattern ANGLED = Pattern.compile("<[@#!/a-zA-Z][^<>\\n]*>");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}:/{1,3}|www\\.|mailto:|javascript:|data:)\\S+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])[@＠](?=[\\p{L}\\p{N}_])");
    private static final Pattern MARKUP = Pattern.compile("```[a-zA-Z]*|`|\\*\\*|__|^#{1,6} |(?<= )#{2,6} |<|>");

    private PlainText() {}

    /** @param most characters; what is longer is cut */
    public static String of(String text, int most) {
        return cut(comparisons(quoted(text)), most);
    }

    /** A part of a query as plain text: its signs stay, links and mentions do not. */
    public static String quoted(String text, int most) {
        return cut(quoted(text), most);
    }

    private static String quoted(String text) {
        String plain =
                UNSEEN.matcher(text.replace('\n', ' ').replace('\t', ' ')).replaceAll("");
        plain = IMAGE_OR_LINK.matcher(plain).replaceAll("$1");
        plain = ANGLED.matcher(plain).replaceAll("(left out)");
        plain = ADDRESS.matcher(plain).replaceAll("(link left out)");
        return MENTION.matcher(plain).replaceAll("(at) ");
    }

    private static String cut(String text, int most) {
        String plain = text.replaceAll("\\s+", " ").strip();
        int end = Math.min(most, plain.length());
        boolean cut = end < plain.length();
        if (cut && Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return cut ? plain.substring(0, end).strip() + "…" : plain;
    }

    /** A sign between figures compares; any other may be the beginning of markup. */
    private static String comparisons(String text) {
        return MARKUP.matcher(text).replaceAll(found -> {
            String sign = found.group();
            boolean compares = (sign.equals("<") || sign.equals(">"))
                    && text.substring(found.end()).matches("=?\\s?[\\d.].*");
            return compares ? sign : "";
        });
    }
}
