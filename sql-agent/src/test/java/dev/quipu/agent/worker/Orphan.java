package dev.quipu.agent.worker;

import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Path;
import java.time.Duration;

/** A bot that can be killed: tells the process of its worker, then lets that work without end. */
final class Orphan {
    private Orphan() {}

    public static void main(String[] arguments) throws Exception {
        DuckDbWorker worker = DuckDbWorker.start(WarehouseLimits.DEFAULT, fault -> {});
        WorkerWarehouse warehouse = worker.open(Path.of(arguments[0]), WorkerBench.ZONE);
        System.out.println(worker.keeper().latest().orElseThrow().processId());
        System.out.flush();
        warehouse.run(
                WorkerBench.unguarded(ContainmentTest.DEAF),
                ShopBench.NOW,
                ShopBench.ASKER,
                WorkerBench.LIMITS,
                ShopBench.in(Duration.ofHours(1)));
    }
}
