package dev.quipu.agent.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The structure of JSON records as the engine sees it: an object of field names and type names, lists and objects
 * within.
 *
 * @param json in the form that the engine's json_transform takes
 */
record JsonStructure(String json, List<Leaf> leaves) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A field without fields of its own.
     *
     * @param place 0-based
     * @param path from the record to the field
     * @param text true when its values are strings
     * @param mixed true when its values are of several types
     */
    record Leaf(int place, List<String> path, boolean text, boolean mixed) {
        Leaf {
            path = List.copyOf(path);
        }

        String name() {
            return String.join("_", path);
        }

        /** SQL for the field of this record; values of several types become text. */
        String sql(String record) {
            StringBuilder sql = new StringBuilder(record);
            path.forEach(step -> sql.append('[').append(Quoted.text(step)).append(']'));
            return mixed ? "(" + sql + " ->> '$')" : sql.toString();
        }
    }

    JsonStructure {
        leaves = List.copyOf(leaves);
    }

    /** Reads what the engine's json_group_structure says. */
    static JsonStructure of(String json) {
        try {
            JsonNode known = withoutUnknown(MAPPER.readTree(json));
            List<Leaf> leaves = new ArrayList<>();
            addLeaves(known, List.of(), leaves);
            return new JsonStructure(MAPPER.writeValueAsString(known), leaves);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the engine gave no JSON structure: " + json, e);
        }
    }

    /** A field that is null everywhere becomes an empty text, an object without fields the text of itself. */
    private static JsonNode withoutUnknown(JsonNode type) {
        if (type.isObject() && !type.isEmpty()) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : type.properties()) {
                fields.set(field.getKey(), withoutUnknown(field.getValue()));
            }
            return fields;
        }
        if (type.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            type.forEach(element -> list.add(withoutUnknown(element)));
            return list;
        }
        if (type.isObject()) {
            return JsonNodeFactory.instance.textNode("JSON");
        }
        return type.asText().equals("NULL") ? JsonNodeFactory.instance.textNode("VARCHAR") : type;
    }

    private static void addLeaves(JsonNode type, List<String> path, List<Leaf> leaves) {
        if (!type.isObject()) {
            String name = type.asText();
            leaves.add(new Leaf(leaves.size(), path, name.equals("VARCHAR"), name.equals("JSON")));
            return;
        }
        for (Map.Entry<String, JsonNode> field : type.properties()) {
            List<String> below = new ArrayList<>(path);
            below.add(field.getKey());
            addLeaves(field.getValue(), below, leaves);
        }
    }
}
