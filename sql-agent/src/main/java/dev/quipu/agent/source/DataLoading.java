package dev.quipu.agent.source;

import java.nio.file.Path;
import java.util.List;

/** Loads data files into a DuckDB file, in this process or elsewhere. */
public interface DataLoading {
    /** As {@link FileLoader#load}. */
    LoadReport load(List<Path> inputs, Path target, ProfileProgress progress) throws SourceException;

    /** As {@link FileLoader#loadIntoCache}. */
    LoadReport loadIntoCache(List<Path> inputs, Path target, ProfileProgress progress) throws SourceException;
}
