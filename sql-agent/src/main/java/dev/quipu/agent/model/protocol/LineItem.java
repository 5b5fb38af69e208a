package dev.quipu.agent.model.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code kind|value}. */
record LineItem(String kind, String value) {
    static final List<String> FORMS =
            List.of("list|", "define|", "sample|", "values|", "sql|", "ask|", "choice|", "answer|", "decline|");

    private static final Set<String> KINDS = new TreeSet<>(
            FORMS.stream().map(form -> form.substring(0, form.length() - 1)).toList());
    private static final Pattern BEGIN = Pattern.compile("\\s*([A-Za-z_]{1,20})\\s*\\|(?!\\|)(.*)");
    /** The kinds whose value has two parts. */
    private static final Set<String> TWO_PARTS = Set.of("values", "choice");

    /** The items of a text; a fence of Markdown around all of it does not count. */
    static List<LineItem> of(String text) throws UnusableReplyException {
        List<LineItem> items = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String kind = "";
        for (String line : SqlBlock.bare(text).split("\n", -1)) {
            Matcher matcher = BEGIN.matcher(line);
            boolean begins = matcher.matches() && KINDS.contains(matcher.group(1));
            if (begins) {
                add(items, kind, value);
                kind = matcher.group(1);
                value = new StringBuilder(matcher.group(2).strip());
            } else if (!kind.isEmpty()) {
                value.append('\n').append(line.stripTrailing());
            } else if (!line.isBlank()) {
                throw new UnusableReplyException(
                        matcher.matches()
                                ? "there is no kind \"" + matcher.group(1) + "\""
                                : "it begins with text instead of a kind");
            }
        }
        add(items, kind, value);
        if (items.isEmpty()) {
            throw new UnusableReplyException("it is empty");
        }
        return items;
    }

    private static void add(List<LineItem> items, String kind, StringBuilder value) throws UnusableReplyException {
        if (kind.isEmpty()) {
            return;
        }
        LineItem item = new LineItem(kind, value.toString().strip());
        if (TWO_PARTS.contains(kind) && !item.value().contains("|")) {
            throw new UnusableReplyException(kind + "| needs two parts, as in " + kind + "|first|second");
        }
        items.add(item);
    }

    /** The two parts of a value that has two. */
    List<String> parts() {
        int bar = value.indexOf('|');
        return List.of(value.substring(0, bar).strip(), value.substring(bar + 1).strip());
    }
}
