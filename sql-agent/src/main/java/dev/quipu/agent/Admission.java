package dev.quipu.agent;

import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.workbench.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets questions about one source in, so many at once and so many of one asker. The others wait; a place that becomes
 * free goes to the asker with the fewest questions running, and among these to whoever came first. Safe for use by
 * several threads.
 */
public final class Admission {
    private final AdmissionLimits limits;
    private final Lock lock = new ReentrantLock();
    private final List<Waiting> queue = new ArrayList<>();
    private final Map<String, Integer> runningByAsker = new TreeMap<>();
    private int running;

    /** The right to run, given back by closing it. */
    public static final class Place implements AutoCloseable {
        private final Admission admission;
        private final String asker;
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Place(Admission admission, String asker) {
            this.admission = admission;
            this.asker = asker;
        }

        @Override
        public void close() {
            if (taken.getAndSet(false)) {
                admission.leave(asker);
            }
        }
    }

    private final class Waiting {
        private final String asker;
        private final Condition turn = lock.newCondition();
        private boolean admitted;

        Waiting(String asker) {
            this.asker = asker;
        }
    }

    public Admission(AdmissionLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits is null");
    }

    /**
     * Waits for a place, at most until the deadline.
     *
     * @param progress hears why the question has to wait
     * @throws NoPlaceException when too many wait already, or the deadline passes first
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public Place enter(String asker, Deadline deadline, Progress progress)
            throws NoPlaceException, InterruptedException {
        Waiting waiting = new Waiting(asker);
        String reason;
        lock.lockInterruptibly();
        try {
            queue.add(waiting);
            admitNext();
            reason = reason(asker);
            if (!waiting.admitted && queue.size() > limits.waiting()) {
                queue.remove(waiting);
                throw NoPlaceException.full(reason, limits.waiting());
            }
        } finally {
            lock.unlock();
        }
        boolean entered = false;
        try {
            await(waiting, reason, deadline, progress);
            entered = true;
            return new Place(this, asker);
        } finally {
            if (!entered) {
                giveUp(waiting);
            }
        }
    }

    /** How many questions wait at this moment. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiting waiting, String reason, Deadline deadline, Progress progress)
            throws NoPlaceException, InterruptedException {
        boolean told = false;
        lock.lockInterruptibly();
        try {
            while (!waiting.admitted) {
                if (deadline.passed()) {
                    throw NoPlaceException.late(reason);
                }
                if (!told) {
                    told = true;
                    tell(reason, progress);
                } else {
                    waiting.turn.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The turn may have come while the thread was interrupted. */
    private void giveUp(Waiting waiting) {
        lock.lock();
        try {
            if (waiting.admitted) {
                leave(waiting.asker);
            } else {
                queue.remove(waiting);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Others need the lock while somebody hears that they have to wait. */
    private void tell(String reason, Progress progress) {
        lock.unlock();
        try {
            progress.report(reason + "; this one waits for its turn");
        } finally {
            lock.lock();
        }
    }

    private void leave(String asker) {
        lock.lock();
        try {
            running--;
            runningByAsker.merge(asker, -1, (count, change) -> count + change == 0 ? null : count + change);
            admitNext();
        } finally {
            lock.unlock();
        }
    }

    private void admitNext() {
        while (running < limits.atOnce()) {
            Waiting next = queue.stream()
                    .filter(waiting -> runningOf(waiting.asker) < limits.perAsker())
                    .min(Comparator.comparingInt(waiting -> runningOf(waiting.asker)))
                    .orElse(null);
            if (next == null) {
                return;
            }
            queue.remove(next);
            running++;
            runningByAsker.merge(next.asker, 1, Integer::sum);
            next.admitted = true;
            next.turn.signal();
        }
    }

    private int runningOf(String asker) {
        return runningByAsker.getOrDefault(asker, 0);
    }

    private String reason(String asker) {
        int own = runningOf(asker);
        if (own >= limits.perAsker()) {
            return own == 1 ? "one question of yours is running" : own + " questions of yours are running";
        }
        return running == 1 ? "one question is running" : running + " questions are running";
    }
}
