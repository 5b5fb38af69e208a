package dev.quipu.bot.config;

import dev.quipu.agent.model.provider.Secret;
import dev.quipu.bot.config.SettingsFile.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads keys from the files that settings name. */
record KeyFile(SettingsFile contents, Surroundings surroundings, Path folder) {
    /** The key in the file that the section names; none when it names no file or one that is wrong, which is said. */
    Secret read(String section) {
        Found named = contents.values().get(section + ".key-file");
        if (named == null) {
            return Secret.NONE;
        }
        String quoted = "\"" + section + ".key-file\"";
        if (contents.values().containsKey(section + ".key")) {
            contents.wrong(named.line(), quoted + " and key cannot both be set.", "Remove one of them.");
            return Secret.NONE;
        }
        try {
            String text = Files.readString(surroundings.resolve(folder, named.text()));
            if (!text.isBlank() && Secret.fits(text)) {
                return Secret.of(text);
            }
            contents.wrong(named.line(), quoted + " holds no key.", "Write the key and nothing else into it.");
        } catch (IOException e) {
            contents.wrong(
                    named.line(), quoted + " cannot be read.", "Name a text file that exists and that you may read.");
        }
        return Secret.NONE;
    }
}
