package dev.quipu.agent.guard.text;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads with a stack deep enough for parsers. Safe for use by several threads. */
public final class DeepThreads implements AutoCloseable {
    /** Parsers descend once for each level of the text; on 1 MB, 1,000 levels end the whole process. */
    private static final long STACK = 64L * 1024 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "sql-parser", STACK);
        thread.setDaemon(true);
        return thread;
    });

    /** Does the work in the background. What breaks breaks again, and is told, when somebody waits for the same. */
    public void start(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (IllegalStateException e) {
                // nobody asked yet
            }
        });
    }

    public <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    ExecutorService executor() {
        return threads;
    }

    /** Waits for the work; what it throws comes out as an {@link IllegalStateException}. */
    public static <T> T wait(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking SQL", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the check of the SQL broke", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
