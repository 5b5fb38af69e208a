package dev.quipu.agent.guard;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads with a stack deep enough for parsers, and one engine parser for each that asks. Everything starts at the
 * first use. Safe for use by several threads.
 */
final class ParserPool implements AutoCloseable {
    private static final int PARSERS = 2;
    /** Parsers descend once for each level of the text; on 1 MB, 1,000 levels end the whole process. */
    private static final long STACK = 64L * 1024 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "sql-parser", STACK);
        thread.setDaemon(true);
        return thread;
    });
    private final BlockingQueue<LazyParser> parsers = new ArrayBlockingQueue<>(PARSERS);

    ParserPool() {
        for (int parser = 0; parser < PARSERS; parser++) {
            parsers.add(new LazyParser());
        }
    }

    /** Work that needs the engine's parser. */
    interface ParserWork<T> {
        T with(EngineParser parser) throws Exception;
    }

    <T> Future<T> withParser(ParserWork<T> work) {
        return submit(() -> {
            LazyParser parser = parsers.take();
            try {
                return work.with(parser.get());
            } finally {
                parsers.add(parser);
            }
        });
    }

    /** Does the work in the background. What breaks breaks again, and is told, when somebody waits for the same. */
    void start(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (IllegalStateException e) {
                // nobody asked yet
            }
        });
    }

    ExecutorService threads() {
        return threads;
    }

    <T> Future<T> submit(Callable<T> work) {
        return threads.submit(work);
    }

    /** Waits for the work; what it throws comes out as an {@link IllegalStateException}. */
    static <T> T wait(Future<T> work) {
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
        LazyParser parser = parsers.poll();
        while (parser != null) {
            parser.close();
            parser = parsers.poll();
        }
    }

    /** An engine parser that opens when it is first asked for. Held by one thread at a time. */
    private static final class LazyParser {
        private Optional<EngineParser> open = Optional.empty();

        EngineParser get() throws SQLException {
            if (open.isEmpty()) {
                open = Optional.of(new EngineParser());
            }
            return open.get();
        }

        void close() {
            open.ifPresent(parser -> {
                try {
                    parser.close();
                } catch (SQLException e) {
                    // a database in memory that is going away has nothing to lose
                }
            });
        }
    }
}
