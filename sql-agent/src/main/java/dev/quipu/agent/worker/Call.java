package dev.quipu.agent.worker;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;

/** One call to a worker that is under way. */
final class Call {
    private final int number;
    private final Receiver receiver;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Queue<ScheduledFuture<?>> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Call(int number, Receiver receiver) {
        this.number = number;
        this.receiver = receiver;
    }

    int number() {
        return number;
    }

    Receiver receiver() {
        return receiver;
    }

    /** Completes when the worker has answered or is gone; one of both happens by the end of the call's time. */
    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** @param task ends the worker when the call is not over by then */
    void endsWith(ScheduledFuture<?> task) {
        ends.add(task);
        if (outcome.isDone()) {
            task.cancel(false);
        }
    }

    void complete(Outcome how) {
        outcome.complete(how);
        ends.forEach(task -> task.cancel(false));
    }

    /** The asker wants the result no more. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }
}
