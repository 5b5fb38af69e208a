package dev.quipu.bot.config;

import dev.quipu.agent.AdmissionLimits;
import dev.quipu.agent.access.Role;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.ResultLimits;
import dev.quipu.agent.warehouse.WarehouseLimits;
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
 * @param roles by id, in the order of the file
 * @param role of those who ask in a terminal; empty for one that sees everything
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
        Map<String, Role> roles,
        String role,
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
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        Objects.requireNonNull(role, "role is null");
        if (!role.isEmpty() && !roles.containsKey(role)) {
            throw new IllegalArgumentException("there is no role " + role);
        }
        Objects.requireNonNull(zone, "zone is null");
        Objects.requireNonNull(numbers, "numbers is null");
        Objects.requireNonNull(cache, "cache is null");
        Objects.requireNonNull(state, "state is null");
    }

    /** The same, with others to be asked. */
    public Settings with(Models others) {
        return new Settings(origin, sources, others, prompts, limits, roles, role, zone, numbers, cache, state);
    }

    /** The source of questions that name none; empty when none is marked and there is more than one. */
    public Optional<SourceSettings> defaultSource() {
        return sources.values().stream().filter(SourceSettings::standard).findFirst();
    }

    /** The role of those who ask in a terminal; empty when they see everything. */
    public Optional<Role> terminalRole() {
        return Optional.ofNullable(roles.get(role));
    }

    /** These settings for a terminal with another role. */
    public Settings as(String otherRole) {
        return new Settings(origin, sources, models, prompts, limits, roles, otherRole, zone, numbers, cache, state);
    }

    /**
     * One source that people can name by its id.
     *
     * @param zone how its time stamps are to be read
     * @param comment what it holds; may be empty
     * @param exposure what a language model sees of it
     * @param standard true for the source of questions that name none
     * @param limits those of the settings with what the source says otherwise
     */
    public record SourceSettings(
            String id, Path path, ZoneId zone, String comment, Exposure exposure, boolean standard, Limits limits) {
        public SourceSettings {
            Objects.requireNonNull(id, "id is null");
            Objects.requireNonNull(path, "path is null");
            Objects.requireNonNull(zone, "zone is null");
            Objects.requireNonNull(comment, "comment is null");
            Objects.requireNonNull(exposure, "exposure is null");
            Objects.requireNonNull(limits, "limits is null");
        }
    }

    /** The limits for questions about this source; those for all when it has none of its own. */
    public Limits limitsOf(String source) {
        SourceSettings own = sources.get(source);
        return own == null ? limits : own.limits();
    }

    /**
     * What questions may use.
     *
     * @param memoryMegabytes of the database of one source
     * @param threads of the database of one source
     */
    public record Limits(
            ResultLimits result,
            CostLimits cost,
            AdmissionLimits admission,
            Duration time,
            int memoryMegabytes,
            int threads) {
        public Limits {
            Objects.requireNonNull(result, "result is null");
            Objects.requireNonNull(cost, "cost is null");
            Objects.requireNonNull(admission, "admission is null");
            Objects.requireNonNull(time, "time is null");
        }

        /** What the database may use: a connection for each question at once, and one to look at the catalog. */
        public WarehouseLimits warehouse() {
            return new WarehouseLimits(memoryMegabytes, threads, admission.atOnce() + 1, time);
        }
    }
}
