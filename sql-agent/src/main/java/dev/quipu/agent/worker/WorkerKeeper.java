package dev.quipu.agent.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one worker process alive: starts the next as soon as one has ended, and opens in it what was open. Processes
 * that end before they are of use are followed by pauses that grow. Safe for use by several threads.
 */
final class WorkerKeeper {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration OPENING = Duration.ofSeconds(60);
    private static final List<Long> PAUSE_MILLIS = List.of(0L, 250L, 1_000L, 4_000L, 15_000L);

    private final WorkerCommand command;
    private final ScheduledExecutorService timer;
    private final Consumer<Throwable> faults;
    private @Nullable WorkerProcess process;
    private CompletableFuture<WorkerProcess> usable = new CompletableFuture<>();
    private byte @Nullable [] opened;
    private int useless;
    private boolean closed;

    /** @param faults hears of workers that ended by themselves, for the error log */
    WorkerKeeper(WorkerCommand command, ScheduledExecutorService timer, Consumer<Throwable> faults) {
        this.command = command;
        this.timer = timer;
        this.faults = faults;
    }

    /** Starts the first process and returns at once. */
    synchronized void start() {
        CompletableFuture<WorkerProcess> promise = usable;
        WorkerProcess next;
        try {
            next = WorkerProcess.start(command, timer);
        } catch (IOException e) {
            died(new Death(Death.Reason.ITSELF, 0, 0, String.valueOf(e.getMessage())));
            return;
        }
        process = next;
        var unusedEnd = next.death().thenAccept(this::died);
        var tooLate = timer.schedule(() -> next.kill(Death.Reason.ITSELF, 0), START.toMillis(), TimeUnit.MILLISECONDS);
        var unusedStart = next.ready().thenRun(() -> {
            tooLate.cancel(false);
            reopen(next, promise);
        });
    }

    private synchronized void reopen(WorkerProcess next, CompletableFuture<WorkerProcess> promise) {
        byte[] request = opened;
        if (request == null) {
            promise.complete(next);
            return;
        }
        var unused = next.call(MessageKind.OPEN, request, Receiver.NOTHING, Optional.of(OPENING))
                .outcome()
                .thenAccept(outcome -> {
                    if (outcome instanceof Outcome.Failed failed) {
                        promise.completeExceptionally(failed.failure());
                    } else if (outcome instanceof Outcome.Done) {
                        promise.complete(next);
                    }
                });
    }

    private synchronized void died(Death death) {
        if (closed) {
            return;
        }
        boolean wasOfUse = usable.isDone();
        useless = wasOfUse ? 0 : Math.min(useless + 1, PAUSE_MILLIS.size() - 1);
        if (death.reason() != Death.Reason.CLOSED) {
            faults.accept(new WorkerFault(death.toString()));
        }
        if (wasOfUse) {
            usable = new CompletableFuture<>();
        }
        var unused = timer.schedule(this::startAgain, PAUSE_MILLIS.get(useless), TimeUnit.MILLISECONDS);
    }

    private synchronized void startAgain() {
        if (!closed) {
            start();
        }
    }

    /** The process that takes calls now, or will after its start. Where opening failed it is tried again. */
    synchronized CompletableFuture<WorkerProcess> usable() {
        if (usable.isCompletedExceptionally() && process != null) {
            usable = new CompletableFuture<>();
            reopen(process, usable);
        }
        return usable;
    }

    /** The process that was started last, whether or not it takes calls yet. */
    synchronized Optional<WorkerProcess> latest() {
        return Optional.ofNullable(process);
    }

    /** @param request what later processes open at their start; nothing when null */
    synchronized void remember(byte @Nullable [] request) {
        opened = request;
    }

    /** Ends the process and starts no other. */
    void end(Death.Reason reason) {
        Optional<WorkerProcess> last;
        synchronized (this) {
            last = closed ? Optional.empty() : latest();
            closed = true;
        }
        last.ifPresent(running -> {
            running.end(reason);
            running.death().join();
        });
    }
}
