package dev.quipu.agent.model.provider;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.quipu.agent.warehouse.Deadline;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A call and, where that is worth it, a second one, all within the deadline. Safe for use by several threads. */
final class Attempts {
    private static final int SHORTEST_PAUSE_MILLIS = 200;
    private static final int JITTER_MILLIS = 400;

    /** What has to be left for a second attempt to be worth the waiting. */
    private static final Duration LEFT_FOR_A_CALL = Duration.ofSeconds(1);

    private static final Duration LEFT_FOR_THE_NEXT = Duration.ofSeconds(3);

    private final TimedCall call;
    private final Failures failures;
    private final Duration timeout;
    private final Pause pause;
    private final Random jitter;

    Attempts(TimedCall call, Failures failures, Duration timeout, Pause pause, long seed) {
        this.call = call;
        this.failures = failures;
        this.timeout = timeout;
        this.pause = pause;
        this.jitter = new Random(seed);
    }

    ChatResponse run(ChatRequest request, Deadline deadline) throws FailedCall {
        try {
            return attempt(request, deadline);
        } catch (FailedCall first) {
            waitAfter(first, deadline);
            return attempt(request, deadline);
        }
    }

    private ChatResponse attempt(ChatRequest request, Deadline deadline) throws FailedCall {
        Duration left = share(deadline.remaining());
        boolean whole = left.compareTo(timeout) >= 0;
        if (left.isZero()) {
            throw new FailedCall(failures.of("deadline"));
        }
        try {
            return call.run(request, whole ? timeout : left);
        } catch (TimeoutException e) {
            throw new FailedCall(failures.of(whole ? "time" : "deadline"));
        } catch (ExecutionException e) {
            throw new FailedCall(failures.of(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /** What a call may take of the time that is left, so that the next in line has some when it fails. */
    static Duration share(Duration remaining) {
        Duration half = remaining.dividedBy(2);
        return half.compareTo(LEFT_FOR_THE_NEXT) < 0 ? half : remaining.minus(LEFT_FOR_THE_NEXT);
    }

    /** @throws FailedCall the first failure, when a second attempt is not worth it */
    private void waitAfter(FailedCall first, Deadline deadline) throws FailedCall {
        Duration time = pauseAfter(first);
        if (time.plus(LEFT_FOR_A_CALL).compareTo(share(deadline.remaining())) > 0) {
            throw first;
        }
        try {
            pause.pause(time);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private Duration pauseAfter(FailedCall first) throws FailedCall {
        Failure failure = first.failure();
        if (failure.again() == Failure.Again.NEVER) {
            throw first;
        }
        if (failure.waiting().isPresent()) {
            return failure.waiting().get();
        }
        if (failure.again() == Failure.Again.WHEN_TOLD) {
            throw first;
        }
        return Duration.ofMillis(SHORTEST_PAUSE_MILLIS + jitter.nextInt(JITTER_MILLIS));
    }

    private FailedCall stopped() {
        Thread.currentThread().interrupt();
        return new FailedCall(failures.of("stopped"));
    }
}
