package dev.quipu.agent.worker;

import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;

/**
 * A process that runs DuckDB for this one. Whatever a query does to it, this one goes on: a hard limit of memory holds
 * for the worker alone, a query that does not end is ended with it, and the next worker is there in a moment.
 *
 * <p>Holds one database at a time. Safe for use by several threads.
 */
public final class DuckDbWorker implements AutoCloseable {
    private static final Duration OPENING = Duration.ofSeconds(60);

    private final WarehouseLimits limits;
    private final WorkerMemory memory;
    private final ScheduledThreadPoolExecutor timer;
    private final WorkerKeeper keeper;
    private final Runnable afterwards;
    private final Thread atExit;

    private DuckDbWorker(WarehouseLimits limits, WorkerMemory memory, Consumer<Throwable> faults, Runnable afterwards) {
        this.limits = limits;
        this.memory = memory;
        this.timer = timer();
        this.keeper = new WorkerKeeper(WorkerCommand.ofThisProgram(memory), timer, faults);
        this.afterwards = afterwards;
        this.atExit = new Thread(() -> end(Death.Reason.PROGRAM_ENDS), "workers-end");
    }

    /** The most memory that the process of a database with these limits takes, in megabytes. */
    public static long megabytes(WarehouseLimits limits) {
        return WorkerMemory.forQueries(limits).megabytes();
    }

    /**
     * Starts the process and returns at once; it is ready some tenths of a second later.
     *
     * @param faults hears of workers that ended by themselves, for the error log
     */
    public static DuckDbWorker start(WarehouseLimits limits, Consumer<Throwable> faults) {
        return start(limits, WorkerMemory.forQueries(limits), faults, () -> {});
    }

    /** @param afterwards cleans up behind the process once it has ended, also when the program is stopped */
    static DuckDbWorker start(
            WarehouseLimits limits, WorkerMemory memory, Consumer<Throwable> faults, Runnable afterwards) {
        DuckDbWorker worker = new DuckDbWorker(limits, memory, faults, afterwards);
        Runtime.getRuntime().addShutdownHook(worker.atExit);
        worker.keeper.start();
        worker.timer.execute(() -> WorkerFolder.sweep(WorkerCommand.temporary()));
        return worker;
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "worker-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /**
     * Opens a database, in the place of the one that was open before.
     *
     * @param sourceZone the zone in which the source's time stamps are read
     */
    public WorkerWarehouse open(Path file, ZoneId sourceZone) throws SourceException {
        byte[] request = new OpenRequest(file, limits, sourceZone).body();
        SourceCalls reading = new SourceCalls(keeper);
        keeper.remember(null);
        reading.call(MessageKind.OPEN, request, Receiver.NOTHING, file, Optional.of(OPENING));
        keeper.remember(request);
        return new WorkerWarehouse(file, keeper, new QueryCalls(keeper, memory), reading);
    }

    WorkerKeeper keeper() {
        return keeper;
    }

    @Override
    public void close() {
        end(Death.Reason.CLOSED);
        timer.shutdownNow();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // Java is on its way out and does the same
            return;
        }
    }

    private void end(Death.Reason reason) {
        keeper.end(reason);
        afterwards.run();
    }
}
