package dev.quipu.agent.source;

import java.nio.file.Path;
import java.util.List;

/** Loads in the process of the test. */
final class LoadingHere implements DataLoading {
    @Override
    public LoadReport load(List<Path> inputs, Path target, ProfileProgress progress) throws SourceException {
        return FileLoader.load(inputs, target, progress);
    }

    @Override
    public LoadReport loadIntoCache(List<Path> inputs, Path target, ProfileProgress progress) throws SourceException {
        return FileLoader.loadIntoCache(inputs, target, progress);
    }
}
