package dev.quipu.agent.worker;

import dev.quipu.agent.warehouse.WarehouseLimits;

/**
 * What a worker process may take of the machine's memory.
 *
 * @param engineMegabytes what the engine grants its queries
 * @param heapMegabytes of Java
 * @param stacks threads of calls and of the engine, at most
 */
record WorkerMemory(long engineMegabytes, int heapMegabytes, int stacks) {
    private static final int QUERY_HEAP = 256;
    private static final int LOADING_HEAP = 512;
    private static final int STACK = 16;
    /** Java's code and classes, the engine's library, and results that have left the engine's own count. */
    private static final int BESIDES = 224;
    /** Address space that is reserved and never filled, and files that are mapped. */
    private static final long UNTOUCHED = 2_048;

    static WorkerMemory forQueries(WarehouseLimits limits) {
        return new WorkerMemory(limits.memoryMegabytes(), QUERY_HEAP, limits.connections() + limits.threads());
    }

    static WorkerMemory forLoading(long engineMegabytes) {
        return new WorkerMemory(
                engineMegabytes, LOADING_HEAP, 2 + Runtime.getRuntime().availableProcessors());
    }

    /** The hard limit: what the process may have written to, whoever in it asked for it. */
    long megabytes() {
        return engineMegabytes + heapMegabytes + (long) stacks * STACK + BESIDES;
    }

    long addressSpaceMegabytes() {
        return megabytes() + UNTOUCHED;
    }
}
