package dev.quipu.agent.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules and word lists that come with the program: entries of {@code key: value} lines, parted by blank lines. Lines
 * that start with # are comments. Each entry has the same keys, the reason for it first.
 */
final class RuleFile {
    private RuleFile() {}

    /** The entries in their order; a mistake in the file stops the program at its start. */
    static List<Map<String, String>> entries(String resource, List<String> keys) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (String block : BundledText.of(resource).split("\n\\s*\n")) {
            Map<String, String> entry = entry(block);
            if (entry.isEmpty()) {
                continue;
            }
            if (!List.copyOf(entry.keySet()).equals(keys)) {
                throw new IllegalStateException(
                        resource + ": an entry has the lines " + keys + ", but here is: " + block);
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private static Map<String, String> entry(String block) {
        Map<String, String> entry = new LinkedHashMap<>();
        for (String line : block.split("\n")) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                entry.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return entry;
    }
}
