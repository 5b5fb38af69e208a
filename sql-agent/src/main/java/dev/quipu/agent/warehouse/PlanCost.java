package dev.quipu.agent.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quipu.agent.warehouse.Estimate.Scan;
import dev.quipu.catalog.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads what a query costs from the plan that the engine prints as JSON. For one plan and one thread.
 *
 * <p>The engine guesses how many rows come out of each step, at some steps it guesses nothing, and of a scan it tells
 * only what is left after the filters. So scans are counted from the file's statistics, joins without an equality as the
 * product of their sides, and no other step hands on more rows than it was given.
 */
final class PlanCost {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ALL = Estimate.MOST;

    private final StoredTables tables;
    private final Connection connection;
    private final Map<TableName, Scan> scans = new TreeMap<>();
    private long rows;
    private long bytes;
    private long largestStep;

    private PlanCost(StoredTables tables, Connection connection) {
        this.tables = tables;
        this.connection = connection;
    }

    /** @param plan the text that EXPLAIN (FORMAT json) gives */
    static Estimate of(String plan, StoredTables tables, Connection connection) throws SQLException {
        PlanCost cost = new PlanCost(tables, connection);
        try {
            for (JsonNode root : JSON.readTree(plan)) {
                cost.step(root, ALL);
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("the plan cannot be read", e);
        }
        return new Estimate(cost.rows, cost.bytes, cost.largestStep, List.copyOf(cost.scans.values()));
    }

    /**
     * Counts a step and those below it.
     *
     * @param wanted how many rows the step above takes before it stops
     * @return how many rows it hands on
     */
    private long step(JsonNode node, long wanted) throws SQLException {
        PlanStep step = new PlanStep(node);
        long handedOn = switch (step.name()) {
            case "LIMIT", "STREAMING_LIMIT" -> limit(step, wanted);
            case "TOP_N" -> Math.min(step.number("Top"), children(step, ALL));
            case "CROSS_PRODUCT", "BLOCKWISE_NL_JOIN", "NESTED_LOOP_JOIN" -> product(step, wanted);
            case "UNION" -> union(step, wanted);
            case "CTE", "RECURSIVE_CTE", "REC_CTE" -> last(step, wanted);
            case "PROJECTION" -> Math.min(step.guess(), children(step, wanted));
            case "UNNEST", "INOUT_FUNCTION" -> children(step, wanted);
            case "HASH_JOIN" -> step.fetchesRows() ? fetched(step) : join(step);
            default -> step.table().isEmpty() ? other(step) : scan(step, wanted);
        };
        largestStep = Math.max(largestStep, handedOn);
        return handedOn;
    }

    private long limit(PlanStep step, long wanted) throws SQLException {
        long limit = step.number("Limit");
        long offset = step.number("Offset");
        long taken = Math.min(wanted, Estimate.plus(limit, offset == ALL ? 0 : offset));
        return Math.min(limit, children(step, taken));
    }

    private long product(PlanStep step, long wanted) throws SQLException {
        long product = 1;
        long left = wanted;
        for (JsonNode child : step.children()) {
            product = Estimate.times(step(child, left), (double) product);
            left = ALL;
        }
        return Math.min(product, wanted);
    }

    private long union(PlanStep step, long wanted) throws SQLException {
        long sum = 0;
        for (JsonNode child : step.children()) {
            sum = Estimate.plus(sum, step(child, wanted));
        }
        return sum;
    }

    private long last(PlanStep step, long wanted) throws SQLException {
        long result = 0;
        int left = step.children().size();
        for (JsonNode child : step.children()) {
            left--;
            result = step(child, left == 0 ? wanted : ALL);
        }
        return result;
    }

    /** A semi-join on row numbers: the engine found out which rows it needs and fetches their other columns. */
    private long fetched(PlanStep step) throws SQLException {
        long needed = step(step.children().get(1), ALL);
        return step(step.children().get(0), needed);
    }

    private long join(PlanStep step) throws SQLException {
        long most = 0;
        long bound = ALL;
        List<Long> sides = new ArrayList<>();
        for (JsonNode child : step.children()) {
            sides.add(step(child, ALL));
            most = Math.max(most, sides.get(sides.size() - 1));
        }
        for (int index = 0; index < sides.size(); index++) {
            if (sides.size() == 2 && step.meetsOnce(new PlanStep(step.children().get(index)))) {
                bound = sides.get(1 - index);
            }
        }
        return Math.min(bound, step.guess() == ALL ? most : step.guess());
    }

    private long other(PlanStep step) throws SQLException {
        if (step.children().isEmpty()) {
            long series = step.isSeries() ? step.guess() : 0;
            rows = Estimate.plus(rows, series);
            return step.isEmpty() ? 0 : step.guess() == ALL ? 1 : step.guess();
        }
        long given = children(step, ALL);
        return step.children().size() > 1 && step.guess() != ALL ? step.guess() : Math.min(step.guess(), given);
    }

    /** The most rows that come from any of those below. */
    private long children(PlanStep step, long wanted) throws SQLException {
        long most = 0;
        for (JsonNode child : step.children()) {
            most = Math.max(most, step(child, wanted));
        }
        return most;
    }

    private long scan(PlanStep step, long wanted) throws SQLException {
        StoredTable table = tables.read(connection, step.table());
        List<String> filters = step.filters();
        long read = ZoneFilter.rowsRead(table, filters);
        if (filters.isEmpty()) {
            read = Math.min(read, wanted);
        }
        read = Estimate.times(read, step.sampledShare());
        double width = 0;
        for (String column : columns(table, step, filters)) {
            width += table.bytesOf(column);
        }
        Scan one = new Scan(table.name(), read, Estimate.times(read, width));
        rows = Estimate.plus(rows, one.rows());
        bytes = Estimate.plus(bytes, one.bytes());
        scans.merge(table.name(), one, Scan::and);
        return filters.isEmpty() ? read : Math.min(read, step.guess());
    }

    /** What the scan hands on, and what it looks at in its filters. */
    private static List<String> columns(StoredTable table, PlanStep step, List<String> filters) {
        List<String> columns = new ArrayList<>(step.texts("Projections"));
        for (String column : table.bytesPerRow().keySet()) {
            boolean looked = filters.stream().anyMatch(filter -> mentions(filter, column));
            if (looked && !columns.contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static boolean mentions(String filter, String column) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(column) + "(?!\\w)")
                .matcher(filter)
                .find();
    }
}
