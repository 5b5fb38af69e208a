package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/**
 * Walks the engine's tree by position: each field has one expected family, and whatever does not belong there is
 * refused. For one tree and one thread.
 */
final class TreeReader {
    /** JSON levels; the deepest of 22,000 real queries stays far below. */
    static final int DEEPEST = 400;

    static final int MOST_OBJECTS = 40_000;
    /** How the tree says that it does not know a place: 2^64 - 1. */
    private static final String UNKNOWN_PLACE = "18446744073709551615";

    private final TreeShape shape;
    private final FactCollector facts;
    private int objects;
    private boolean tooLarge;
    private long place = -1;

    private TreeReader(TreeShape shape, FactCollector facts) {
        this.shape = shape;
        this.facts = facts;
    }

    static QueryFacts read(JsonNode statement, TreeShape shape) {
        FactCollector facts = new FactCollector();
        new TreeReader(shape, facts).value(statement, "statement", "statement", 0);
        return facts.facts();
    }

    private void value(JsonNode value, String family, String field, int depth) {
        if (tooLarge || value.isNull() || value.isMissingNode()) {
            return;
        }
        if (depth > DEEPEST) {
            refuseSize("the query is nested deeper than a query needs to be");
        } else if (value.isArray()) {
            for (JsonNode element : value) {
                value(element, family, field, depth + 1);
            }
        } else if (value.isObject()) {
            object(value, family, depth);
        } else {
            facts.refuse(field, place);
        }
    }

    private void object(JsonNode node, String family, int depth) {
        long outside = place;
        place = placeOf(node);
        String kind = shape.kind(family, node);
        Map<String, String> fields = shape.fields(family, kind).orElse(Map.of());
        if (fields.isEmpty()) {
            facts.refuse(kind, place);
        } else if (++objects > MOST_OBJECTS) {
            refuseSize("the query has more parts than a query needs");
        } else {
            refuseUnknownFields(node, family, fields);
            facts.enter(family, kind, node, place);
            for (Map.Entry<String, String> field : fields.entrySet()) {
                field(node.path(field.getKey()), field.getKey(), field.getValue(), depth);
                facts.after(kind, field.getKey(), node);
            }
            facts.leave(kind, node);
        }
        place = outside;
    }

    private void refuseUnknownFields(JsonNode node, String family, Map<String, String> fields) {
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!fields.containsKey(name) && !shape.namesKind(family, name)) {
                facts.refuse(name, place);
            }
        }
    }

    private void field(JsonNode value, String field, String holds, int depth) {
        switch (holds) {
            case TreeShape.PLAIN -> {
                if (!isPlain(value)) {
                    facts.refuse(field, place);
                }
            }
            case TreeShape.NOTHING -> {
                if (!isNothing(value)) {
                    facts.refuse(field, place);
                }
            }
            default -> value(value, holds, field, depth + 1);
        }
    }

    private static boolean isNothing(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().isEmpty();
        }
        return value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty());
    }

    private static boolean isPlain(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (!isPlain(element)) {
                    return false;
                }
            }
            return true;
        }
        return !value.isObject();
    }

    /** The byte offset at which the object begins, or that of what is around it; -1 when nobody knows. */
    private long placeOf(JsonNode node) {
        return knowsPlaceOf(node) ? node.path("query_location").asLong() : place;
    }

    static boolean knowsPlaceOf(JsonNode node) {
        JsonNode location = node.path("query_location");
        return location.isNumber() && !location.asText().equals(UNKNOWN_PLACE);
    }

    private void refuseSize(String what) {
        tooLarge = true;
        facts.refuseSize(what, place);
    }
}
