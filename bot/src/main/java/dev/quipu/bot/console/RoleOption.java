package dev.quipu.bot.console;

import dev.quipu.agent.explain.Nearest;
import dev.quipu.bot.config.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** With whose eyes the source is seen. */
final class RoleOption {
    @Option(
            names = "--role",
            paramLabel = "ID",
            description = "A role of the settings, to see what it sees; else that of the settings, else everything.")
    private @Nullable String name;

    Settings choose(Settings settings) throws CommandException {
        String given = name;
        if (given == null) {
            return settings;
        }
        if (!settings.roles().containsKey(given)) {
            throw unknown(given, settings);
        }
        return settings.as(given);
    }

    private static CommandException unknown(String name, Settings settings) {
        List<String> near = Nearest.of(name, settings.roles().keySet(), 1);
        String known = settings.roles().isEmpty()
                ? "Write it under roles: in quipu.yaml"
                : "Roles are " + String.join(", ", settings.roles().keySet());
        return CommandException.usage(
                "There is no role \"" + name + "\"", near.isEmpty() ? known : "Did you mean \"" + near.get(0) + "\"?");
    }
}
