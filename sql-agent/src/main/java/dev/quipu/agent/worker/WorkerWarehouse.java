package dev.quipu.agent.worker;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A database that a worker process holds open. Safe for use by several threads. */
public final class WorkerWarehouse implements Warehouse {
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Path database;
    private final WorkerKeeper keeper;
    private final QueryCalls queries;
    private final SourceCalls reading;
    private volatile boolean closed;

    WorkerWarehouse(Path database, WorkerKeeper keeper, QueryCalls queries, SourceCalls reading) {
        this.database = database;
        this.keeper = keeper;
        this.queries = queries;
        this.reading = reading;
    }

    /**
     * What is known of the database: the kept catalog while the file has not changed, else a freshly read one.
     *
     * @param sourceId the id by which people name the source
     */
    public Catalog catalog(Path cacheFolder, String sourceId, ProfileProgress progress) throws SourceException {
        BodyReader kept = catalog(new CatalogRequest(database, cacheFolder, sourceId, false), progress);
        if (kept.flag()) {
            Optional<Catalog> catalog = CatalogFile.read(Path.of(kept.text()), kept.text());
            if (catalog.isPresent()) {
                return catalog.get().named(sourceId);
            }
            kept = catalog(new CatalogRequest(database, cacheFolder, sourceId, true), progress);
            kept.flag();
        }
        return CatalogFile.of(kept.block());
    }

    private BodyReader catalog(CatalogRequest request, ProfileProgress progress) throws SourceException {
        return new BodyReader(
                reading.call(MessageKind.CATALOG, request.body(), Receiver.of(progress), database, Optional.empty()));
    }

    @Override
    public void prepare(GuardedQuery query, Instant now, ZoneId zone, Deadline deadline) throws WarehouseException {
        call(MessageKind.PREPARE, query, now, zone, ResultLimits.DEFAULT, Receiver.NOTHING, deadline);
    }

    @Override
    public Estimate estimate(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline)
            throws WarehouseException {
        return Estimates.read(call(MessageKind.ESTIMATE, query, now, zone, limits, Receiver.NOTHING, deadline));
    }

    @Override
    public ResultTable run(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Deadline deadline)
            throws WarehouseException {
        ReceivedRows rows = new ReceivedRows();
        return rows.table(Cuts.read(call(MessageKind.RUN, query, now, zone, limits, rows, deadline)));
    }

    private byte[] call(
            MessageKind kind,
            GuardedQuery query,
            Instant now,
            ZoneId zone,
            ResultLimits limits,
            Receiver receiver,
            Deadline deadline)
            throws WarehouseException {
        requireOpen();
        try {
            return queries.call(
                    kind, left -> new QueryRequest(query, now, zone, limits, left).body(), receiver, deadline);
        } catch (WarehouseException e) {
            throw e.of(query);
        }
    }

    /** The worker may hold another database by now. */
    private void requireOpen() throws WarehouseException {
        if (closed) {
            throw QueryEnd.stopped();
        }
    }

    @Override
    public void cancel() {
        queries.stop();
    }

    /** Lets go of the file; the worker stays, for whatever is opened next. */
    @Override
    public void close() {
        closed = true;
        queries.stop();
        keeper.remember(null);
        try {
            reading.call(MessageKind.CLOSE, Message.NOTHING, Receiver.NOTHING, database, Optional.of(CLOSING));
        } catch (SourceException e) {
            // the worker is gone, and its hold on the file with it
            return;
        }
    }
}
