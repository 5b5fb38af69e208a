package dev.quipu.agent.model.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as models write it. */
final class SqlBlock {
    private static final Pattern FENCED = Pattern.compile("(?s)\\s*```[a-zA-Z]*\\s*\\n?(.*?)\\n?\\s*```\\s*");

    private SqlBlock() {}

    /** Without the fence of Markdown around it. */
    static String bare(String text) {
        Matcher matcher = FENCED.matcher(text);
        return (matcher.matches() ? matcher.group(1) : text).strip();
    }
}
