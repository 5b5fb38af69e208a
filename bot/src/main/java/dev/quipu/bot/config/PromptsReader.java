package dev.quipu.bot.config;

import dev.quipu.bot.config.SettingsFile.Found;
import dev.quipu.prompts.PromptException;
import dev.quipu.prompts.PromptLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the texts for language models, with those of the folder that the settings name. For one reading. */
final class PromptsReader {
    private final Surroundings surroundings;
    private final Path folder;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param folder that of the settings file, from which relative paths go on */
    PromptsReader(Surroundings surroundings, Path folder) {
        this.surroundings = surroundings;
        this.folder = folder;
    }

    PromptLibrary read(Map<String, Found> values) {
        Found named = values.get("prompts");
        if (named == null) {
            return PromptLibrary.bundled();
        }
        try {
            return PromptLibrary.overriddenBy(surroundings.resolve(folder, named.text()));
        } catch (PromptException e) {
            e.mistakes()
                    .forEach(mistake -> mistakes.add(new Mistake(
                            Path.of(mistake.file()), mistake.line(), mistake.what() + ".", mistake.instead())));
            return PromptLibrary.bundled();
        }
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
