package dev.quipu.agent.worker;

import dev.quipu.agent.source.FileLoader;
import dev.quipu.agent.source.LoadReportText;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files to load into which database.
 *
 * @param ours true for a file in the cache, which may be replaced unseen
 */
record LoadRequest(List<Path> inputs, Path target, boolean ours) {
    LoadRequest {
        inputs = List.copyOf(inputs);
    }

    byte[] body() {
        BodyWriter out = new BodyWriter().text(target.toString()).flag(ours);
        inputs.forEach(input -> out.text(input.toString()));
        return out.body();
    }

    static LoadRequest read(BodyReader in) {
        Path target = Path.of(in.text());
        boolean ours = in.flag();
        List<Path> inputs = new ArrayList<>();
        while (in.hasMore()) {
            inputs.add(Path.of(in.text()));
        }
        return new LoadRequest(inputs, target, ours);
    }

    byte[] load(ProfileProgress progress) throws SourceException {
        return LoadReportText.write(
                ours ? FileLoader.loadIntoCache(inputs, target, progress) : FileLoader.load(inputs, target, progress));
    }
}
