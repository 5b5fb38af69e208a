package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.text.DeepThreads;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;

/** A few engine parsers, each opened at its first use and held by one thread at a time. Safe for use by several threads. */
final class ParserPool implements AutoCloseable {
    private static final int PARSERS = 2;

    private final DeepThreads threads;
    private final BlockingQueue<LazyParser> parsers = new ArrayBlockingQueue<>(PARSERS);

    ParserPool(DeepThreads threads) {
        this.threads = threads;
        for (int parser = 0; parser < PARSERS; parser++) {
            parsers.add(new LazyParser());
        }
    }

    /** Work that needs the engine's parser. */
    interface ParserWork<T> {
        T with(EngineParser parser) throws Exception;
    }

    <T> Future<T> withParser(ParserWork<T> work) {
        return threads.submit(() -> {
            LazyParser parser = parsers.take();
            try {
                return work.with(parser.get());
            } catch (SQLException e) {
                // what ran out of memory once would fail for every text after it
                parser.close();
                throw e;
            } finally {
                parsers.add(parser);
            }
        });
    }

    @Override
    public void close() {
        LazyParser parser = parsers.poll();
        while (parser != null) {
            parser.close();
            parser = parsers.poll();
        }
    }

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
            open = Optional.empty();
        }
    }
}
