package dev.quipu.agent.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the engine works on at this moment. Each ends at its deadline, to the millisecond where the engine listens, or
 * when it is no longer wanted. Safe for use by several threads.
 */
final class RunningStatements implements AutoCloseable {
    /** A call to end that comes before the work has begun is lost, so it is repeated. */
    private static final long AGAIN_MILLIS = 50;

    private final Set<Work> running = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    RunningStatements() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Watches over whatever the connection does until the work is closed. */
    Work begin(Connection connection, Deadline deadline) throws SQLException {
        Work work = new Work(connection.createStatement());
        running.add(work);
        work.endAfter(deadline.remaining().toMillis(), true);
        return work;
    }

    void cancelAll() {
        running.forEach(work -> work.endAfter(0, false));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One piece of work on one connection. */
    final class Work implements AutoCloseable {
        private final Statement statement;
        private volatile boolean late;
        private @Nullable Future<?> end;

        private Work(Statement statement) {
            this.statement = statement;
        }

        Statement statement() {
            return statement;
        }

        /** Whether it was ended because of its deadline. */
        boolean late() {
            return late;
        }

        private synchronized void endAfter(long millis, boolean forTime) {
            if (end != null) {
                end.cancel(false);
            }
            end = timer.scheduleWithFixedDelay(() -> interrupt(forTime), millis, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void interrupt(boolean forTime) {
            if (!running.contains(this)) {
                return;
            }
            late |= forTime;
            try {
                statement.cancel();
            } catch (SQLException e) {
                // it has ended by itself
                return;
            }
        }

        @Override
        public synchronized void close() throws SQLException {
            running.remove(this);
            if (end != null) {
                end.cancel(false);
            }
            statement.close();
        }
    }
}
