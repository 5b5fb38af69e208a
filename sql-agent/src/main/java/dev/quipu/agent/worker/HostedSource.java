package dev.quipu.agent.worker;

import dev.quipu.agent.answer.Cut;
import dev.quipu.agent.source.CatalogCache;
import dev.quipu.agent.source.DuckDbLibrary;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceErrors;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database that a worker holds open. Safe for use by several threads. */
final class HostedSource {
    private final InstantSource clock;
    private volatile @Nullable DuckDbWarehouse warehouse;

    HostedSource(InstantSource clock) {
        this.clock = clock;
    }

    /** Loads the engine's library before it is asked for; trouble with it is told when a database is opened. */
    void warmUp() {
        try {
            DuckDbLibrary.load();
            WorkerFolder.empty(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (SourceException e) {
            // opening a database meets the same trouble and tells it
            return;
        }
    }

    synchronized byte[] open(OpenRequest request) throws SourceException {
        close();
        DuckDbLibrary.load();
        try {
            warehouse = DuckDbWarehouse.open(request.file(), request.limits(), request.sourceZone());
            return Message.NOTHING;
        } catch (WarehouseException e) {
            throw told(request.file(), e);
        }
    }

    synchronized byte[] close() {
        DuckDbWarehouse open = warehouse;
        warehouse = null;
        if (open != null) {
            open.close();
        }
        return Message.NOTHING;
    }

    void cancel() {
        DuckDbWarehouse open = warehouse;
        if (open != null) {
            open.cancel();
        }
    }

    byte[] catalog(CatalogRequest request, ProfileProgress progress) throws WarehouseException, SourceException {
        CatalogCache cache = new CatalogCache(request.cacheFolder());
        try {
            if (!request.anew()) {
                Optional<CatalogCache.Place> kept =
                        opened().read(connection -> cache.kept(request.database(), connection));
                if (kept.isPresent()) {
                    return new BodyWriter()
                            .flag(true)
                            .text(kept.get().file().toString())
                            .text(kept.get().state())
                            .body();
                }
            }
            Catalog catalog = opened().read(
                            connection -> cache.read(request.database(), connection, request.sourceId(), progress));
            return new BodyWriter()
                    .flag(false)
                    .block(CatalogFile.bytes(catalog))
                    .body();
        } catch (WarehouseException e) {
            throw told(request.database(), e);
        }
    }

    byte[] prepare(QueryRequest request) throws WarehouseException {
        opened().prepare(request.query(), request.now(), request.zone(), Deadline.in(request.time(), clock));
        return Message.NOTHING;
    }

    byte[] estimate(QueryRequest request) throws WarehouseException {
        return Estimates.write(opened().estimate(
                        request.query(),
                        request.now(),
                        request.zone(),
                        request.limits(),
                        Deadline.in(request.time(), clock)));
    }

    byte[] run(QueryRequest request, Reply reply) throws WarehouseException {
        RowSender rows = new RowSender(reply);
        List<Cut> cuts = opened().run(
                        request.query(),
                        request.now(),
                        request.zone(),
                        request.limits(),
                        Deadline.in(request.time(), clock),
                        rows);
        rows.flush();
        return Cuts.write(cuts);
    }

    private DuckDbWarehouse opened() throws WarehouseException {
        DuckDbWarehouse open = warehouse;
        if (open == null) {
            throw new WarehouseException(
                    WarehouseException.Kind.SOURCE, "the source is being opened anew", "ask again in a moment");
        }
        return open;
    }

    private static SourceException told(Path database, WarehouseException error) {
        Throwable cause = error.getCause();
        return cause == null
                ? new SourceException(error.what(), error.instead(), error)
                : SourceErrors.of(database, cause);
    }
}
