package dev.quipu.agent.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quipu.agent.warehouse.WarehouseException.Kind;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Puts an error of the engine, which it writes as JSON, into words for people. */
final class EngineFailure {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineFailure() {}

    /**
     * What went wrong and what to do.
     *
     * @param timeIsUp whether an interruption came from the deadline and not from the asker
     */
    static WarehouseException of(SQLException failure, boolean timeIsUp) {
        JsonNode error = parse(String.valueOf(failure.getMessage()));
        String type = error.path("exception_type").asText();
        WarehouseException exception = switch (type) {
            case "INTERRUPT" -> timeIsUp ? late() : cancelled();
            case "Out of Memory" ->
                new WarehouseException(
                        Kind.MEMORY,
                        "the query needs more memory than it may use",
                        "narrow it: fewer columns, a filter, or a shorter period");
            case "IO", "Connection", "Fatal", "INTERNAL", "Serialization", "Corruption", "Transaction" ->
                new WarehouseException(
                        Kind.SOURCE,
                        "the source cannot be read at the moment",
                        "check that the database file is there and whole, then ask again");
            // the guard has seen every name of the query in the catalog, and the engine would suggest hidden ones
            case "Catalog" ->
                new WarehouseException(
                        Kind.SOURCE,
                        "the source has changed: something that the query reads is no longer there",
                        "ask again, so that the catalog is read anew");
            case "" ->
                new WarehouseException(
                        Kind.SOURCE, "the source gave an error", "ask again; if it stays, run quipu doctor");
            default -> query(error);
        };
        exception.initCause(failure);
        return exception;
    }

    static WarehouseException late() {
        return new WarehouseException(
                Kind.TIME, "the query took longer than it may", "narrow it: a filter, or a shorter period");
    }

    private static WarehouseException cancelled() {
        return new WarehouseException(Kind.CANCELLED, "the query was stopped", "ask again when it is wanted");
    }

    private static WarehouseException query(JsonNode error) {
        String message = error.path("exception_message").asText();
        String what = message.lines().findFirst().orElse("the query does not work");
        boolean ofNames = error.path("exception_type").asText().equals("Binder");
        return new WarehouseException(Kind.QUERY, strip(what), instead(error, message), position(error), ofNames);
    }

    private static String strip(String what) {
        String text = what.strip();
        return text.endsWith("!") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String instead(JsonNode error, String message) {
        String name = error.path("error_subtype").asText();
        String candidates = error.path("candidates").asText();
        if (name.equals("COLUMN_NOT_FOUND") && !candidates.isEmpty()) {
            return "use one of: " + candidates.replace(",", ", ");
        }
        String more = message.lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains("SET ") && !line.contains("http"))
                .limit(6)
                .collect(Collectors.joining("; "));
        return more.isEmpty() ? "check the names, types and values at this place" : more;
    }

    private static OptionalInt position(JsonNode error) {
        String position = error.path("position").asText();
        return position.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(position)) : OptionalInt.empty();
    }

    /** The message is JSON, with the kind of the error before it or not. */
    private static JsonNode parse(String message) {
        int start = message.indexOf('{');
        try {
            return start < 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(message.substring(start));
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
