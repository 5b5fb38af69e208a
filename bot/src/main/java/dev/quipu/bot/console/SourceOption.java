package dev.quipu.bot.console;

import dev.quipu.agent.explain.Nearest;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which source is meant. */
final class SourceOption {
    @Option(
            names = {"-s", "--source"},
            paramLabel = "ID|PATH",
            description =
                    "A source of the settings; a .duckdb file; a CSV, TSV, JSON or Parquet file or a folder of them."
                            + " Without it, the default source of the settings, else the demo.")
    private @Nullable String name;

    SourceChoice choose(Settings settings, Workplace workplace) throws CommandException {
        String given = name;
        if (given == null) {
            return SourceChoice.standard(settings);
        }
        return SourceChoice.named(given, settings, workplace.surroundings().workingFolder())
                .orElseThrow(() -> unknown(given, settings));
    }

    private static CommandException unknown(String name, Settings settings) {
        List<String> ids = new ArrayList<>(settings.sources().keySet());
        ids.add(SourceChoice.DEMO);
        List<String> near = Nearest.of(name, ids, 1);
        return CommandException.usage(
                "There is no file, folder or source \"" + name + "\"",
                near.isEmpty()
                        ? "Give the path of a file or folder that exists, or the name of a source: "
                                + String.join(", ", ids)
                        : "Did you mean \"" + near.get(0) + "\"?");
    }
}
