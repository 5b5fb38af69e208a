package dev.quipu.agent.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One worker process from its start to its end, as the bot sees it. Safe for use by several threads. */
final class WorkerProcess {
    private static final long LAST_WORDS_MILLIS = 200;
    private static final long ORDERLY_END_SECONDS = 30;

    private final Process process;
    private final WorkerFolder folder;
    private final Wire wire;
    private final LastWords lastWords;
    private final Thread listener;
    private final ScheduledExecutorService timer;
    private final Map<Integer, Call> calls = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<@Nullable Death> intended = new AtomicReference<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Death> death = new CompletableFuture<>();

    private WorkerProcess(Process process, WorkerFolder folder, ScheduledExecutorService timer) {
        this.process = process;
        this.folder = folder;
        this.timer = timer;
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
        this.lastWords = new LastWords(process.getErrorStream());
        this.listener = daemon("worker-errors", lastWords);
        daemon("worker-replies", this::listen);
    }

    /** @param timer ends the process when a call takes too long */
    static WorkerProcess start(WorkerCommand command, ScheduledExecutorService timer) throws IOException {
        WorkerFolder folder = WorkerFolder.in(WorkerCommand.temporary());
        try {
            return new WorkerProcess(command.builder(folder).start(), folder, timer);
        } catch (IOException e) {
            folder.remove();
            throw e;
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Completes when the process takes calls; never when it ends before that. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Completes when the process has ended and its folder is gone, after all its calls. */
    CompletableFuture<Death> death() {
        return death;
    }

    long processId() {
        return process.pid();
    }

    int callsUnderWay() {
        return calls.size();
    }

    /** @param time after which the process is ended when the call is not over; none when empty */
    Call call(MessageKind kind, byte[] body, Receiver receiver, Optional<Duration> time) {
        Call call = new Call(numbers.incrementAndGet(), receiver);
        calls.put(call.number(), call);
        time.ifPresent(length -> call.endsWith(killAfter(length, Death.Reason.DEADLINE, call.number())));
        Death already = death.getNow(null);
        if (already != null) {
            calls.remove(call.number());
            call.complete(new Outcome.Gone(already, false));
            return call;
        }
        send(new Message(kind, call.number(), body));
        return call;
    }

    /** Ends the queries that run, and the process when that does not help in time. */
    void stop(Duration patience) {
        for (Call call : calls.values()) {
            call.stop();
            call.endsWith(killAfter(patience, Death.Reason.STOPPED, call.number()));
        }
        send(Message.of(MessageKind.CANCEL));
    }

    private ScheduledFuture<?> killAfter(Duration time, Death.Reason reason, int call) {
        Runnable kill = () -> {
            if (calls.containsKey(call)) {
                kill(reason, call);
            }
        };
        return timer.schedule(kill, Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Ends the process at once, whatever it does. The first reason counts. */
    void kill(Death.Reason reason, int call) {
        intended.compareAndSet(null, new Death(reason, call, ExitStatus.KILLED, ""));
        process.destroyForcibly();
    }

    /** Ends the process. In the orderly way of Java it may take a while; for anything else there is no need. */
    void end(Death.Reason reason) {
        if (Boolean.getBoolean(WorkerCommand.ORDERLY_END)) {
            intended.compareAndSet(null, new Death(reason, 0, 0, ""));
            wire.close();
            var unused = timer.schedule(() -> kill(reason, 0), ORDERLY_END_SECONDS, TimeUnit.SECONDS);
        } else {
            kill(reason, 0);
        }
    }

    private void send(Message message) {
        try {
            wire.write(message);
        } catch (IOException e) {
            // the process is gone; whoever waits for an answer is told by the thread that reads
            return;
        }
    }

    private void listen() {
        try {
            for (Optional<Message> next = wire.read(); next.isPresent(); next = wire.read()) {
                take(next.get());
            }
        } catch (IOException | RuntimeException e) {
            // noise in the pipe: nothing that comes after it can be trusted
            kill(Death.Reason.ITSELF, 0);
        }
        buried();
    }

    private void take(Message message) {
        if (message.kind() == MessageKind.READY) {
            if (new BodyReader(message.body()).number() != Wire.VERSION) {
                throw new IllegalStateException("the worker is of another version");
            }
            ready.complete(null);
            return;
        }
        Call call = calls.get(message.call());
        if (call == null) {
            return;
        }
        switch (message.kind()) {
            case DONE -> over(call, new Outcome.Done(message.body()));
            case FAILED -> over(call, new Outcome.Failed(Failures.read(message.body())));
            default -> call.receiver().receive(message.kind(), new BodyReader(message.body()));
        }
    }

    private void over(Call call, Outcome outcome) {
        calls.remove(call.number());
        call.complete(outcome);
    }

    /** The pipe has ended, and so has the process or it is about to. */
    private void buried() {
        process.destroyForcibly();
        int status = waitFor();
        folder.remove();
        Death meant = intended.get();
        Death how = meant != null
                ? new Death(meant.reason(), meant.call(), 0, lastWords.text())
                : new Death(Death.Reason.ITSELF, 0, status, lastWords.text());
        List<Call> left = List.copyOf(calls.values());
        death.complete(how);
        if (how.reason() == Death.Reason.PROGRAM_ENDS) {
            // a failure told now would only come between the last words of the program
            return;
        }
        for (Call call : left) {
            over(call, new Outcome.Gone(how, left.size() == 1));
        }
        // one that came in between found the death or is in the map now
        for (Call call : List.copyOf(calls.values())) {
            over(call, new Outcome.Gone(how, false));
        }
    }

    private int waitFor() {
        try {
            int status = process.waitFor();
            listener.join(LAST_WORDS_MILLIS);
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.KILLED;
        }
    }
}
