package dev.quipu.bot.console;

import dev.quipu.agent.explain.Nearest;
import dev.quipu.bot.config.ModelChoice;
import dev.quipu.bot.config.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is to answer. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "ID|PROVIDER:NAME|offline",
            description =
                    "Who answers: a model of the settings, any other such as ollama:qwen2.5-coder, or the offline"
                            + " analyst. Several, separated by commas, are asked in that order; the offline analyst comes last.")
    private @Nullable String names;

    /** The settings with the models that were named. */
    Settings choose(Settings settings, Workplace workplace) throws CommandException {
        if (names == null) {
            return settings;
        }
        ModelChoice choice = ModelChoice.of(settings, workplace.surroundings());
        List<String> unknown = choice.unknown(names);
        if (!unknown.isEmpty()) {
            throw CommandException.usage(
                    "There is no model \"" + unknown.get(0) + "\"", instead(unknown.get(0), choice));
        }
        return choice.apply(names, settings);
    }

    private static String instead(String name, ModelChoice choice) {
        List<String> near = Nearest.of(name, choice.ids(), 1);
        return near.isEmpty()
                ? "Known are " + String.join(", ", choice.ids()) + ", and names with their provider such as openai:NAME"
                : "Did you mean \"" + near.get(0) + "\"?";
    }
}
