package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.RuleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the engine's tree of an allowed query may look like: which object may stand where, and which fields it has. */
final class TreeShape {
    static final String PLAIN = "plain";
    static final String NOTHING = "nothing";

    private final Map<String, Map<String, Map<String, String>>> families = new LinkedHashMap<>();

    private TreeShape() {}

    static TreeShape read() {
        TreeShape shape = new TreeShape();
        for (List<String> line : RuleFile.lines(DuckDbGate.class, "tree.tsv", 4)) {
            shape.families
                    .computeIfAbsent(line.get(0), family -> new LinkedHashMap<>())
                    .computeIfAbsent(line.get(1), kind -> new LinkedHashMap<>())
                    .put(line.get(2), line.get(3));
        }
        shape.check();
        return shape;
    }

    private void check() {
        families.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(fields -> fields.values().stream())
                .filter(holds -> !holds.equals(PLAIN) && !holds.equals(NOTHING) && !families.containsKey(holds))
                .findFirst()
                .ifPresent(holds -> {
                    throw new IllegalStateException("tree.tsv: unknown family " + holds);
                });
    }

    /** The kind of an object: what it calls itself, or the family where there is only one kind. */
    String kind(String family, JsonNode node) {
        if (!selfNamed(family)) {
            return family;
        }
        return node.path(node.has("class") ? "class" : "type").asText("");
    }

    /** Field names and what they hold, in the order in which they are walked; empty when the kind may not stand here. */
    Optional<Map<String, String>> fields(String family, String kind) {
        return Optional.ofNullable(families.getOrDefault(family, Map.of()).get(kind));
    }

    /** Whether the field only says what kind the object is. */
    boolean namesKind(String family, String field) {
        return selfNamed(family) && (field.equals("type") || field.equals("class"));
    }

    private boolean selfNamed(String family) {
        return !families.getOrDefault(family, Map.of()).keySet().equals(Set.of(family));
    }
}
