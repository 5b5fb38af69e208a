package dev.quipu.bot.config;

import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.prompts.PromptLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that can be set, checked.
 *
 * @param origin where the settings come from, in words
 * @param sources by id, in the order of the file
 * @param models the language models, and who is asked first
 * @param prompts the texts for the models
 * @param zone the asker's time zone
 * @param numbers the language in which numbers are written
 * @param cache may be deleted at any time
 */
public record Settings(
        String origin,
        Map<String, SourceSettings> sources,
        Models models,
        PromptLibrary prompts,
        Limits limits,
        ZoneId zone,
        Locale numbers,
        Path cache,
        Path state) {
    public Settings {
        Objects.requireNonNull(origin, "origin is null");
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        Objects.requireNonNull(models, "models is null");
        Objects.requireNonNull(prompts, "prompts is null");
        Objects.requireNonNull(limits, "limits is null");
        Objects.requireNonNull(zone, "zone is null");
        Objects.requireNonNull(numbers, "numbers is null");
        Objects.requireNonNull(cache, "cache is null");
        Objects.requireNonNull(state, "state is null");
    }

    /** The same, with others to be asked. */
    public Settings with(Models others) {
        return new Settings(origin, sources, others, prompts, limits, zone, numbers, cache, state);
    }

    /** The source of questions that name none; empty when none is marked and there is more than one. */
    public Optional<SourceSettings> defaultSource() {
        return sources.values().stream().filter(SourceSettings::standard).findFirst();
    }

    /**
     * One source that people can name by its id.
     *
     * @param zone how its time stamps are to be read
     * @param comment what it holds; may be empty
     * @param exposure what a language model sees of it
     * @param standard true for the source of questions that name none
     */
    public record SourceSettings(
            String id, Path path, ZoneId zone, String comment, Exposure exposure, boolean standard) {
        public SourceSettings {
            Objects.requireNonNull(id, "id is null");
            Objects.requireNonNull(path, "path is null");
            Objects.requireNonNull(zone, "zone is null");
            Objects.requireNonNull(comment, "comment is null");
            Objects.requireNonNull(exposure, "exposure is null");
        }
    }

    /** What one question may use. */
    public record Limits(int rows, Duration time, int memoryMegabytes, int threads) {
        public Limits {
            Objects.requireNonNull(time, "time is null");
        }
    }
}
