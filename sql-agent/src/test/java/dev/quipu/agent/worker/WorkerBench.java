package dev.quipu.agent.worker;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.QueryPassage;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A shop behind a worker, and SQL past the guard, to see what stands behind it. */
final class WorkerBench implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    static final ResultLimits LIMITS = ResultLimits.DEFAULT.withRows(100);

    final Path file;
    final List<Throwable> faults = new CopyOnWriteArrayList<>();
    final DuckDbWorker worker;
    final WorkerWarehouse warehouse;

    WorkerBench(Path folder, WarehouseLimits limits) throws Exception {
        file = folder.resolve("shop.duckdb");
        ShopBench.write(file);
        worker = DuckDbWorker.start(limits, faults::add);
        warehouse = worker.open(file, ZONE);
    }

    /** Any text as if the guard had proved it. */
    static GuardedQuery unguarded(String sql) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            byte[] text = sql.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.writeInt(0);
            out.writeInt(0);
            return QueryPassage.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    ResultTable run(String sql, Duration time) throws WarehouseException {
        return warehouse.run(unguarded(sql), ShopBench.NOW, ShopBench.ASKER, LIMITS, ShopBench.in(time));
    }

    WarehouseException failure(String sql, Duration time) {
        return catchThrowableOfType(WarehouseException.class, () -> run(sql, time));
    }

    /** The next question, for which there is all the time in the world. */
    Object next() throws WarehouseException {
        return run("SELECT count(*) FROM orders", Duration.ofSeconds(60)).rows();
    }

    ProcessHandle process() {
        long id = worker.keeper().latest().orElseThrow().processId();
        return ProcessHandle.of(id).orElseThrow();
    }

    /** Waits until a query runs, and has run for a while. */
    void awaitQuery() throws InterruptedException {
        while (worker.keeper().latest().orElseThrow().callsUnderWay() == 0) {
            Thread.sleep(10);
        }
        Thread.sleep(300);
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process().pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Folders of workers of this very process. */
    static List<Path> folders() throws IOException {
        String start = "quipu-worker-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(WorkerCommand.temporary())) {
            return files.filter(each -> String.valueOf(each.getFileName()).startsWith(start))
                    .toList();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
