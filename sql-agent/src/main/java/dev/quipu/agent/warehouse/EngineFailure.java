package dev.quipu.agent.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quipu.agent.warehouse.WarehouseException.Kind;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts an error of the engine, which it writes as JSON, into words for people. */
final class EngineFailure {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a query may name wrongly though all its tables are there; the engine's own words. */
    private static final Set<String> NAMED_IN_A_QUERY =
            Set.of("Scalar Function", "Aggregate Function", "Table Function", "Macro Function", "Type", "Collation");

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
            case "Out of Memory" -> tooLarge();
            // after these the engine refuses all further work on the database
            case "Fatal", "INTERNAL" ->
                new WarehouseException(
                        Kind.ENGINE,
                        "the database engine broke down on this query",
                        "ask in another way; if that breaks too, report it with the error log");
            case "IO", "Connection", "Serialization", "Corruption", "Transaction" ->
                new WarehouseException(
                        Kind.SOURCE,
                        "the source cannot be read at the moment",
                        "check that the database file is there and whole, then ask again");
            case "Catalog" -> missing(error);
            case "" -> unknown(failure);
            default -> query(error);
        };
        exception.initCause(failure);
        return exception;
    }

    private static WarehouseException tooLarge() {
        return new WarehouseException(
                Kind.MEMORY,
                "the query needs more memory than it may use (limits.memory)",
                "narrow it: fewer columns, a filter, or a shorter period");
    }

    /** Not every way to run out of memory passes through the engine's own errors. */
    private static WarehouseException unknown(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("bad_alloc")
                ? tooLarge()
                : new WarehouseException(
                        Kind.SOURCE, "the source gave an error", "ask again; if it stays, run quipu doctor");
    }

    /**
     * The guard has seen every table of the query in the catalog, so a table that is missing has gone since. The engine's
     * suggestions are left out, for they may name what the asker must not see.
     */
    private static WarehouseException missing(JsonNode error) {
        if (NAMED_IN_A_QUERY.contains(error.path("type").asText())) {
            String what =
                    error.path("exception_message").asText().lines().findFirst().orElse("a name is unknown");
            return new WarehouseException(
                    Kind.QUERY, strip(what), "use one that this version of the engine has", position(error), true);
        }
        return new WarehouseException(
                Kind.SOURCE,
                "the source has changed: something that the query reads is no longer there",
                "ask again, so that the catalog is read anew");
    }

    static WarehouseException late() {
        return new WarehouseException(
                Kind.TIME,
                "the query took longer than it may (limits.seconds)",
                "narrow it: a filter, or a shorter period");
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
