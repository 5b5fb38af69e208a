package dev.quipu.agent.warehouse;

import java.time.Duration;
import java.util.Objects;

/**
 * What one source may use of the machine.
 *
 * @param memoryMegabytes of the engine for all its queries
 * @param threads of the engine
 * @param connections open at once, one for each query that runs
 * @param longest after this time the engine ends any query, whatever its deadline
 */
public record WarehouseLimits(int memoryMegabytes, int threads, int connections, Duration longest) {
    public static final WarehouseLimits DEFAULT = new WarehouseLimits(1_024, 2, 4, Duration.ofMinutes(2));

    public WarehouseLimits {
        Objects.requireNonNull(longest, "longest is null");
        if (memoryMegabytes < 64 || threads < 1 || connections < 1 || longest.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "a warehouse needs at least 64 MB, a thread, a connection and some time to work");
        }
    }
}
