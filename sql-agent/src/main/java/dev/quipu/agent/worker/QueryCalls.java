package dev.quipu.agent.worker;

import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.WarehouseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls a worker with queries. A query whose worker ended because of another one is run once more, alone, so that
 * whatever brings the next worker down is known. Safe for use by several threads.
 */
final class QueryCalls {
    /** The engine ends a query at its deadline; one that is not done so much later will not listen. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A worker that ends so soon after a call came in has most likely been on its way out before. */
    private static final long HARDLY_BEGUN_NANOS = 100_000_000;

    private static final int ATTEMPTS = 2;

    private final WorkerKeeper keeper;
    private final WorkerMemory memory;
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);
    private final AtomicLong stops = new AtomicLong();

    QueryCalls(WorkerKeeper keeper, WorkerMemory memory) {
        this.keeper = keeper;
        this.memory = memory;
    }

    /** @param body makes the request, given the time that is left */
    byte[] call(MessageKind kind, Function<Duration, byte[]> body, Receiver receiver, Deadline deadline)
            throws WarehouseException {
        long stopsBefore = stops.get();
        for (int attempt = 1; ; attempt++) {
            Outcome outcome;
            Call call;
            long begun;
            Lock lock = attempt == 1 ? company.readLock() : company.writeLock();
            take(lock, deadline);
            try {
                WorkerProcess process = process(deadline);
                requireWanted(stopsBefore, deadline);
                Duration left = deadline.remaining();
                begun = System.nanoTime();
                call = process.call(kind, body.apply(left), receiver, Optional.of(left.plus(PATIENCE)));
                outcome = await(call);
            } finally {
                lock.unlock();
            }
            requireNotStopped(stopsBefore);
            if (outcome instanceof Outcome.Done done) {
                return done.body();
            }
            if (outcome instanceof Outcome.Failed failed) {
                throw told(failed.failure());
            }
            Outcome.Gone gone = (Outcome.Gone) outcome;
            boolean cause = gone.causedBy(call.number());
            boolean hardlyBegun = gone.death().call() == 0 && System.nanoTime() - begun < HARDLY_BEGUN_NANOS;
            if (cause && !hardlyBegun || attempt == ATTEMPTS || gone.death().reason() == Death.Reason.CLOSED) {
                throw QueryEnd.of(gone.death(), cause, memory);
            }
            receiver.again();
        }
    }

    /** Ends the queries that run, and those that wait for a worker. */
    void stop() {
        stops.incrementAndGet();
        keeper.latest().ifPresent(process -> process.stop(PATIENCE));
    }

    private void requireWanted(long stopsBefore, Deadline deadline) throws WarehouseException {
        requireNotStopped(stopsBefore);
        if (deadline.passed()) {
            throw QueryEnd.late();
        }
    }

    private void requireNotStopped(long stopsBefore) throws WarehouseException {
        if (stops.get() != stopsBefore) {
            throw QueryEnd.stopped();
        }
    }

    private static void take(Lock lock, Deadline deadline) throws WarehouseException {
        try {
            if (!lock.tryLock(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                throw QueryEnd.late();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryEnd.stopped();
        }
    }

    private WorkerProcess process(Deadline deadline) throws WarehouseException {
        try {
            return keeper.usable().get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw QueryEnd.notBack();
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryEnd.stopped();
        }
    }

    private static Outcome await(Call call) throws WarehouseException {
        try {
            return call.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryEnd.stopped();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call ends with an outcome", e);
        }
    }

    private static WarehouseException told(@Nullable Throwable failure) {
        if (failure instanceof WarehouseException known) {
            return known;
        }
        if (failure instanceof SourceException source) {
            return new WarehouseException(WarehouseException.Kind.SOURCE, source.what(), source.instead());
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        throw new IllegalStateException("a worker does not fail in this way", failure);
    }
}
