package dev.quipu.bot.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is to answer. */
final class ModelOption {
    private static final String OFFLINE = "offline";

    @Option(names = "--model", paramLabel = "offline", description = "Who answers; so far only the offline analyst.")
    private @Nullable String name;

    void check() throws CommandException {
        if (name != null && !name.equals(OFFLINE)) {
            throw CommandException.usage(
                    "The model \"" + name + "\" cannot be used: language models and their settings come with a later"
                            + " version",
                    "Write --model offline or leave --model out");
        }
    }
}
