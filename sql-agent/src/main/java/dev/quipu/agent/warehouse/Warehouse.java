package dev.quipu.agent.warehouse;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A source that runs proved queries, read-only. Safe for use by several threads.
 *
 * <p>All methods put {@code now}, read in the asker's zone, in the place of {@code current_date} and its like.
 */
public interface Warehouse extends AutoCloseable {
    /**
     * Binds the query without running it.
     *
     * @throws WarehouseException of kind QUERY with the engine's reason when it does not bind
     */
    void prepare(GuardedQuery query, Instant now, ZoneId zone, Deadline deadline) throws WarehouseException;

    /**
     * What the query would cost, from the engine's plan and without running it.
     *
     * @param limits of the result: a query that ends after some rows may read less
     * @throws WarehouseException as {@link #run} would, when the query cannot be planned
     */
    Estimate estimate(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline)
            throws WarehouseException;

    /**
     * Runs the query and returns its rows within the limits.
     *
     * @throws WarehouseException when it fails, is cancelled, or the deadline passes
     */
    ResultTable run(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline)
            throws WarehouseException;

    /** Ends the queries that run at this moment. */
    void cancel();

    @Override
    void close();
}
