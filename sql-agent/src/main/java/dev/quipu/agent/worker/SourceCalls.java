package dev.quipu.agent.worker;

import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls a worker with the reading of files. Safe for use by several threads. */
final class SourceCalls {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 2;

    private final WorkerKeeper keeper;

    SourceCalls(WorkerKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param file what people are told of when the worker breaks down
     * @param time after which the worker is ended; none when empty
     */
    byte[] call(MessageKind kind, byte[] body, Receiver receiver, Path file, Optional<Duration> time)
            throws SourceException {
        for (int attempt = 1; ; attempt++) {
            Call call = process().call(kind, body, receiver, time);
            Outcome outcome = await(call);
            if (outcome instanceof Outcome.Done done) {
                return done.body();
            }
            if (outcome instanceof Outcome.Failed failed) {
                throw told(failed.failure());
            }
            Outcome.Gone gone = (Outcome.Gone) outcome;
            if (attempt == ATTEMPTS || gone.causedBy(call.number())) {
                throw brokenDown(file, gone.death());
            }
            receiver.again();
        }
    }

    private WorkerProcess process() throws SourceException {
        try {
            return keeper.usable().get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SourceException(
                    "the database engine does not start",
                    "See the error log for the reason; the machine may be out of memory or of processes.",
                    e);
        } catch (ExecutionException e) {
            throw told(e.getCause() instanceof Exception cause ? cause : e);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static Outcome await(Call call) throws SourceException {
        try {
            return call.outcome().get();
        } catch (InterruptedException e) {
            throw stopped();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call ends with an outcome", e);
        }
    }

    private static SourceException stopped() {
        Thread.currentThread().interrupt();
        return new SourceException("the reading was stopped", "Ask again when it is wanted.");
    }

    private static SourceException told(Exception failure) {
        if (failure instanceof SourceException known) {
            return known;
        }
        if (failure instanceof WarehouseException known) {
            return new SourceException(known.what(), known.instead());
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        throw new IllegalStateException("a worker does not fail in this way", failure);
    }

    private static SourceException brokenDown(Path file, Death death) {
        if (death.reason() == Death.Reason.DEADLINE) {
            return new SourceException(
                    file.getFileName() + " cannot be read: the database engine takes too long",
                    "Check that the file is whole and its disk answers.");
        }
        if (death.forMemory()) {
            return new SourceException(
                    file.getFileName() + " cannot be read: it needs more memory than there is",
                    "Split the file, or give the database more memory (limits.memory).");
        }
        return new SourceException(
                file.getFileName() + " cannot be read: the database engine broke down on it",
                "Check that the file is whole, or export it again; the error log tells more.");
    }
}
