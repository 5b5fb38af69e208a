package dev.quipu.agent.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The structure of JSON records as the engine sees it: an object of field names and type names, lists and objects
 * within.
 *
 * @param json in the form that the engine's json_transform takes
 */
record JsonStructure(String json, List<Leaf> leaves) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LIST_OF_RECORDS = "LIST OF RECORDS";

    /**
     * A field without fields of its own.
     *
     * @param place 0-based
     * @param path from the record to the field
     * @param type the engine's name of its type, or that it is a list; JSON when its values are of several types, which become text
     * @param twin true when another field's name differs in case only, so that the engine's records cannot hold both
     */
    record Leaf(int place, List<String> path, String type, boolean twin) {
        Leaf {
            path = List.copyOf(path);
        }

        String name() {
            return String.join("_", path);
        }

        boolean listOfRecords() {
            return type.equals(LIST_OF_RECORDS);
        }

        boolean text() {
            return type.equals("VARCHAR");
        }

        /** The way to the field as the engine's JSON functions take it. */
        String steps() {
            return "$"
                    + path.stream()
                            .map(step -> ".\"" + step.replace("\"", "\\\"") + "\"")
                            .collect(Collectors.joining());
        }

        /** SQL for the field, given the record as the engine holds it and as JSON. */
        String sql(String record, String json) {
            if (twin) {
                String text = "(" + json + " ->> " + Quoted.text(steps()) + ")";
                return type.equals("JSON") ? text : "CAST(" + text + " AS " + type + ")";
            }
            StringBuilder sql = new StringBuilder(record);
            path.forEach(step -> sql.append('[').append(Quoted.text(step)).append(']'));
            return type.equals("JSON") ? "(" + sql + " ->> '$')" : sql.toString();
        }
    }

    JsonStructure {
        leaves = List.copyOf(leaves);
    }

    /** The way to the one field that is a list of objects, when there is exactly one. */
    Optional<String> onlyListOfRecords() {
        List<Leaf> lists = leaves.stream().filter(Leaf::listOfRecords).toList();
        return lists.size() == 1 ? Optional.of(lists.get(0).steps()) : Optional.empty();
    }

    /** Reads what the engine's json_group_structure says. */
    static JsonStructure of(String json) {
        try {
            List<Leaf> leaves = new ArrayList<>();
            JsonNode known = known(MAPPER.readTree(json), List.of(), false, leaves);
            return new JsonStructure(MAPPER.writeValueAsString(known), leaves);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the engine gave no JSON structure: " + json, e);
        }
    }

    /** The structure without twins and without types that the engine does not know; its leaves are added to the list. */
    private static JsonNode known(JsonNode type, List<String> path, boolean twin, List<Leaf> leaves) {
        if (!type.isObject() || type.isEmpty() || twin) {
            JsonNode named = named(type);
            String name = named.isTextual() ? named.asText() : listName(named);
            leaves.add(new Leaf(leaves.size(), path, twin && !named.isTextual() ? "JSON" : name, twin));
            return named;
        }
        Set<String> folded = new HashSet<>();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : type.properties()) {
            boolean again = !folded.add(field.getKey().toLowerCase(Locale.ROOT));
            JsonNode below = known(field.getValue(), plus(path, field.getKey()), again, leaves);
            if (!again) {
                fields.set(field.getKey(), below);
            }
        }
        return fields;
    }

    /** The type of a leaf. What is null everywhere becomes a text, and so does an object that the engine cannot hold. */
    private static JsonNode named(JsonNode type) {
        if (type.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            type.forEach(element -> list.add(element.isObject() ? within(element) : named(element)));
            return list;
        }
        return type.isObject() ? text("JSON") : text(type.asText().equals("NULL") ? "VARCHAR" : type.asText());
    }

    /** An object in a list. */
    private static JsonNode within(JsonNode type) {
        Set<String> folded = new HashSet<>();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : type.properties()) {
            folded.add(field.getKey().toLowerCase(Locale.ROOT));
            JsonNode below = field.getValue();
            fields.set(field.getKey(), below.isObject() ? within(below) : named(below));
        }
        return fields.isEmpty() || folded.size() < fields.size() ? text("JSON") : fields;
    }

    private static String listName(JsonNode list) {
        return list.path(0).isObject() ? LIST_OF_RECORDS : "LIST";
    }

    private static JsonNode text(String name) {
        return JsonNodeFactory.instance.textNode(name);
    }

    private static List<String> plus(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
