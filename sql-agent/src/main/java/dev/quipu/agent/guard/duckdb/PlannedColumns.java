package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.AsciiCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The columns that one SELECT sees and those that it gives, with the fields of their types. For one SELECT. */
final class PlannedColumns {
    private static final Set<String> STRUCTURES = Set.of(
            "struct_pack", "row", "struct_insert", "struct_update", "struct_concat", "union_value", "map", "list_zip");

    private final Function<JsonNode, List<Column>> query;
    private final List<Source> sources = new ArrayList<>();
    private final List<Column> selected = new ArrayList<>();

    /**
     * A column.
     *
     * @param fields of its type, those of fields included
     */
    record Column(String name, double fields) {}

    private record Source(String name, List<Column> columns) {}

    /** @param query gives the columns of a query inside */
    PlannedColumns(Function<JsonNode, List<Column>> query) {
        this.query = query;
    }

    static List<Column> unknown(int count) {
        return Collections.nCopies(count, new Column("", 1));
    }

    static List<Column> renamed(List<Column> columns, JsonNode names) {
        if (names.isEmpty()) {
            return columns;
        }
        List<Column> renamed = new ArrayList<>();
        for (Column column : columns) {
            int index = renamed.size();
            renamed.add(names.has(index) ? new Column(lower(names.path(index)), column.fields()) : column);
        }
        return renamed;
    }

    void add(String name, List<Column> columns) {
        sources.add(new Source(name, columns));
    }

    List<Column> all() {
        return sources.stream().flatMap(source -> source.columns().stream()).toList();
    }

    List<Column> selected() {
        return selected;
    }

    /** Adds what the item of a select list gives and tells how many fields that are. */
    double select(JsonNode item) {
        List<Column> columns = holdsStar(item) ? all() : List.of(new Column(nameOf(item), fields(item)));
        selected.addAll(columns);
        return columns.stream().mapToDouble(Column::fields).sum();
    }

    private static String nameOf(JsonNode item) {
        String alias = lower(item.path("alias"));
        JsonNode names = item.path("column_names");
        return alias.isEmpty() && !names.isEmpty() ? lower(names.path(names.size() - 1)) : alias;
    }

    private static boolean holdsStar(JsonNode node) {
        if (node.path("class").asText().equals("STAR")) {
            return true;
        }
        boolean below = node.path("class").asText().equals("SUBQUERY");
        for (JsonNode child : node) {
            if (!below && child.isContainerNode() && holdsStar(child)) {
                return true;
            }
        }
        return false;
    }

    private double fields(JsonNode node) {
        switch (node.path("class").asText()) {
            case "COLUMN_REF" -> {
                return referred(node.path("column_names"));
            }
            case "SUBQUERY" -> {
                return query.apply(node.path("subquery").path("node")).stream()
                        .mapToDouble(Column::fields)
                        .sum();
            }
            default -> {
                boolean structure = STRUCTURES.contains(lower(node.path("function_name")));
                return structure ? 1 + sumOfFields(node.path("arguments")) : mostFields(node);
            }
        }
    }

    private double sumOfFields(JsonNode nodes) {
        double sum = 0;
        for (JsonNode node : nodes) {
            sum += fields(node);
        }
        return sum;
    }

    private double mostFields(JsonNode node) {
        double most = 1;
        for (JsonNode child : node) {
            if (child.isContainerNode() && !child.isEmpty()) {
                most = Math.max(most, fields(child));
            }
        }
        return most;
    }

    private double referred(JsonNode names) {
        String last = lower(names.path(names.size() - 1));
        double most = 1;
        for (Source source : sources) {
            double whole = 0;
            for (Column column : source.columns()) {
                whole += column.fields();
                most = column.name().equals(last) ? Math.max(most, column.fields()) : most;
            }
            most = source.name().equals(last) ? Math.max(most, whole) : most;
        }
        for (Column column : selected) {
            most = column.name().equals(last) ? Math.max(most, column.fields()) : most;
        }
        return most;
    }

    private static String lower(JsonNode text) {
        return AsciiCase.lower(text.asText());
    }
}
