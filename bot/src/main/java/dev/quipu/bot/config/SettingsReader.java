package dev.quipu.bot.config;

import dev.quipu.agent.access.Role;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.bot.config.Settings.SourceSettings;
import dev.quipu.bot.config.SettingsFile.Found;
import dev.quipu.prompts.PromptLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code quipu.yaml}; without any such file, what holds without one. */
public final class SettingsReader {
    public static final String FILE_NAME = "quipu.yaml";

    private final Surroundings surroundings;

    public SettingsReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The settings of the working folder, else of the home folder, else what holds without a file. */
    public Settings read() throws SettingsException {
        for (Path folder : List.of(surroundings.workingFolder(), surroundings.home())) {
            Path file = folder.resolve(FILE_NAME);
            if (Files.exists(file)) {
                return read(file);
            }
        }
        return withoutFile();
    }

    /** What holds without a file. */
    public Settings withoutFile() {
        Models models = ModelReader.withoutFile(surroundings);
        return settings(
                "no settings file",
                surroundings.workingFolder(),
                Map.of(),
                List.of(),
                Map.of(),
                models,
                PromptLibrary.bundled());
    }

    /** The settings of this file. */
    public Settings read(Path named) throws SettingsException {
        Path file = surroundings.workingFolder().resolve(named).normalize();
        SettingsFile contents = SettingsFile.read(file, surroundings.environment());
        List<SourceSettings> sources = sources(contents, file);
        Models models = new ModelReader(contents, surroundings, folderOf(file)).read();
        Map<String, Role> roles = RoleReader.read(contents);
        PromptsReader prompts = new PromptsReader(surroundings, folderOf(file));
        PromptLibrary library = prompts.read(contents.values());
        List<Mistake> mistakes = new ArrayList<>(contents.mistakes());
        mistakes.addAll(prompts.mistakes());
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
        return settings(file.toString(), folderOf(file), contents.values(), sources, roles, models, library);
    }

    private Settings settings(
            String origin,
            Path folder,
            Map<String, Found> values,
            List<SourceSettings> sources,
            Map<String, Role> roles,
            Models models,
            PromptLibrary prompts) {
        Map<String, SourceSettings> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
        return new Settings(
                origin,
                byId,
                models,
                prompts,
                LimitsReader.limits(values),
                roles,
                values.containsKey("role") ? text(values, "role") : "",
                values.containsKey("zone") ? ZoneId.of(text(values, "zone")) : surroundings.zone(),
                Locale.forLanguageTag(text(values, "numbers")),
                folder(values, "cache", folder),
                folder(values, "state", folder));
    }

    private Path folder(Map<String, Found> values, String name, Path folder) {
        return values.containsKey(name)
                ? surroundings.resolve(folder, text(values, name))
                : surroundings.home().resolve(name);
    }

    static String text(Map<String, Found> values, String name) {
        Found found = values.get(name);
        return found == null ? Setting.named(name).standard() : found.text();
    }

    private List<SourceSettings> sources(SettingsFile contents, Path file) {
        Map<String, Integer> lines = contents.lines();
        List<String> ids = lines.keySet().stream()
                .filter(path -> path.matches("sources\\.[^.]+"))
                .map(path -> path.substring("sources.".length()))
                .toList();
        checkDefault(contents, ids);
        List<SourceSettings> sources = new ArrayList<>();
        for (String id : ids) {
            if (contents.values().containsKey("sources." + id + ".path")) {
                sources.add(source(contents.values(), id, folderOf(file), ids.size() == 1));
            } else if (!lines.containsKey("sources." + id + ".path")) {
                int line = lines.getOrDefault("sources." + id, 1);
                contents.wrong(line, "The source \"" + id + "\" has no path.", "Write path: and a path under it.");
            }
        }
        return sources;
    }

    private static void checkDefault(SettingsFile contents, List<String> ids) {
        List<String> marked = ids.stream()
                .filter(id -> valueOf(contents.values(), id, "default", "false").equals("true"))
                .toList();
        if (marked.size() > 1) {
            int line = contents.lines().getOrDefault("sources." + marked.get(1) + ".default", 1);
            String names = String.join(", ", marked);
            contents.wrong(line, "More than one source is the default: " + names + ".", "Keep one \"default: true\".");
        }
    }

    private SourceSettings source(Map<String, Found> values, String id, Path folder, boolean only) {
        return new SourceSettings(
                id,
                surroundings.resolve(folder, valueOf(values, id, "path", "")),
                ZoneId.of(valueOf(values, id, "zone", "UTC")),
                valueOf(values, id, "comment", ""),
                Exposure.valueOf(valueOf(values, id, "model-sees", "rows").toUpperCase(Locale.ROOT)),
                valueOf(values, id, "default", String.valueOf(only)).equals("true"),
                LimitsReader.limits(values, id));
    }

    private static String valueOf(Map<String, Found> values, String id, String key, String standard) {
        Found found = values.get("sources." + id + "." + key);
        return found == null ? standard : found.text();
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
