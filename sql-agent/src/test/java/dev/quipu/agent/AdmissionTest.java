package dev.quipu.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.workbench.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> order = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void letsInAsManyAsMayRunAndTellsTheOthersWhyTheyWait() throws Exception {
        Admission admission = new Admission(new AdmissionLimits(2, 2, 10));
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Admission.Place first = admission.enter("ada", in(60), Progress.SILENT);
        Admission.Place second = admission.enter("ada", in(60), Progress.SILENT);

        Future<Admission.Place> own = threads.submit(() -> admission.enter("ada", in(60), told::add));
        assertThat(told.take()).isEqualTo("2 questions of yours are running; this one waits for its turn");
        Future<Admission.Place> other = threads.submit(() -> admission.enter("bob", in(60), told::add));
        assertThat(told.take()).isEqualTo("2 questions are running; this one waits for its turn");

        first.close();
        first.close();
        other.get();
        assertThat(own.isDone()).isFalse();
        second.close();
        own.get();
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void servesThoseFirstWhoHaveTheFewestQuestionsRunningAndThenInOrder() throws Exception {
        Admission admission = new Admission(new AdmissionLimits(2, 2, 10));
        Admission.Place ada = admission.enter("ada", in(60), Progress.SILENT);
        Admission.Place ben = admission.enter("ben", in(60), Progress.SILENT);
        List<Future<?>> waiting = new ArrayList<>();
        for (String name : List.of("ada", "cleo", "dora", "cleo")) {
            waiting.add(threads.submit(() -> visit(admission, name)));
            waitUntilSoManyWait(admission, waiting.size());
        }

        ben.close();
        for (Future<?> one : waiting) {
            one.get();
        }

        assertThat(order).containsExactly("cleo", "dora", "cleo", "ada");
        ada.close();
    }

    @Test
    void neverRunsMoreThanItMayAndForgetsNobody() throws Exception {
        Admission admission = new Admission(new AdmissionLimits(3, 2, 200));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            String asker = "asker " + number % 7;
            all.add(threads.submit(() -> {
                try (Admission.Place place = admission.enter(asker, in(60), Progress.SILENT)) {
                    assertThat(place).isNotNull();
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(most.get()).isBetween(1, 3);
        assertThat(admission.waiting()).isZero();
        admission.enter("ada", in(0), Progress.SILENT).close();
    }

    @Test
    void turnsAwayThoseForWhomThereIsNoRoomToWait() throws Exception {
        Admission admission = new Admission(new AdmissionLimits(1, 1, 1));
        Admission.Place place = admission.enter("ada", in(60), Progress.SILENT);
        Future<?> waiting = threads.submit(() -> visit(admission, "ben"));
        waitUntilSoManyWait(admission, 1);

        NoPlaceException refused =
                catchThrowableOfType(NoPlaceException.class, () -> admission.enter("cleo", in(60), Progress.SILENT));

        assertThat(refused.what())
                .isEqualTo("One question is running and one waits already (limits.queries, limits.waiting).");
        assertThat(refused.instead()).isEqualTo("Ask again when one is done.");
        place.close();
        waiting.get();
    }

    @Test
    void waitsNoLongerThanTheDeadline() throws Exception {
        Admission admission = new Admission(new AdmissionLimits(1, 1, 1));
        admission.enter("ada", in(60), Progress.SILENT);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Deadline deadline = Deadline.in(Duration.ofMillis(1), now::get);

        NoPlaceException late = catchThrowableOfType(
                NoPlaceException.class,
                () -> admission.enter("ada", deadline, step -> now.set(Instant.EPOCH.plusSeconds(1))));

        assertThat(late.what()).startsWith("One question of yours is running, and the time for this question passed");
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void canBeInterruptedWhileItWaitsAndLosesNoPlace() throws Exception {
        Admission admission = new Admission(new AdmissionLimits(1, 1, 5));
        Admission.Place place = admission.enter("ada", in(60), Progress.SILENT);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                admission.enter("ben", in(60), Progress.SILENT).close();
            } catch (InterruptedException e) {
                interrupted.countDown();
            } catch (NoPlaceException e) {
                throw new AssertionError(e);
            }
        });
        waiting.start();
        waitUntilSoManyWait(admission, 1);

        waiting.interrupt();
        interrupted.await();

        assertThat(admission.waiting()).isZero();
        place.close();
        admission.enter("cleo", in(0), Progress.SILENT).close();
    }

    private Void visit(Admission admission, String asker) throws Exception {
        try (Admission.Place place = admission.enter(asker, in(60), Progress.SILENT)) {
            assertThat(place).isNotNull();
            synchronized (order) {
                order.add(asker);
            }
            return null;
        }
    }

    private static void waitUntilSoManyWait(Admission admission, int count) {
        while (admission.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    private static Deadline in(int seconds) {
        return Deadline.in(Duration.ofSeconds(seconds), InstantSource.system());
    }
}
