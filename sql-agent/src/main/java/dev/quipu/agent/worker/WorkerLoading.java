package dev.quipu.agent.worker;

import dev.quipu.agent.source.DataLoading;
import dev.quipu.agent.source.FileLoader;
import dev.quipu.agent.source.LoadReport;
import dev.quipu.agent.source.LoadReportText;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Loads data files in a process of its own that ends with the load, because a file may be made to harm whoever reads
 * it. Safe for use by several threads.
 *
 * @param faults hears of workers that ended by themselves, for the error log
 */
public record WorkerLoading(Consumer<Throwable> faults) implements DataLoading {
    @Override
    public LoadReport load(List<Path> inputs, Path target, ProfileProgress progress) throws SourceException {
        return load(new LoadRequest(inputs, target, false), progress);
    }

    @Override
    public LoadReport loadIntoCache(List<Path> inputs, Path target, ProfileProgress progress) throws SourceException {
        return load(new LoadRequest(inputs, target, true), progress);
    }

    private LoadReport load(LoadRequest request, ProfileProgress progress) throws SourceException {
        WorkerMemory memory = WorkerMemory.forLoading(FileLoader.memoryMegabytes());
        Runnable tidy = () -> FileLoader.tidy(request.target());
        try (DuckDbWorker worker = DuckDbWorker.start(WarehouseLimits.DEFAULT, memory, faults, tidy)) {
            byte[] report = new SourceCalls(worker.keeper())
                    .call(MessageKind.LOAD, request.body(), Receiver.of(progress), request.target(), Optional.empty());
            return LoadReportText.read(report);
        }
    }
}
