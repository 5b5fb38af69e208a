package dev.quipu.bot.console;

import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SettingsException;
import dev.quipu.bot.config.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are read from. */
final class SettingsOption {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "quipu.yaml",
            description = "Settings; else those of the working folder, else of the home folder of Quipu.")
    private @Nullable Path file;

    Settings read(Workplace workplace) throws SettingsException {
        SettingsReader reader = new SettingsReader(workplace.surroundings());
        return file == null ? reader.read() : reader.read(file);
    }
}
