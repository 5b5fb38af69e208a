package dev.quipu.agent.warehouse;

import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;

/** The name of a table as plans write it: {@code shop.main."order lines"}. */
final class QualifiedName {
    private QualifiedName() {}

    /** The last two of its parts. */
    static TableName read(String text) {
        List<String> parts = parts(text);
        int count = parts.size();
        return new TableName(count < 2 ? "" : parts.get(count - 2), parts.get(count - 1));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean doubled = quoted && character == '"' && text.startsWith("\"\"", index);
            if (doubled) {
                part.append('"');
                index++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
