package dev.quipu.bot.config;

import dev.quipu.agent.access.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every setting with the value that holds, for people who look for what is wrong. */
public final class EffectiveSettings {
    private EffectiveSettings() {}

    /** By name, in the order of the documentation; ids stand in the place of {@code <id>}. */
    public static Map<String, String> of(Settings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Settings.SourceSettings source : settings.sources().values()) {
            String section = "sources." + source.id() + ".";
            values.put(section + "path", source.path().toString());
            values.put(section + "zone", source.zone().toString());
            values.put(section + "comment", source.comment());
            values.put(section + "default", String.valueOf(source.standard()));
        }
        values.put("limits.rows", String.valueOf(settings.limits().rows()));
        values.put("limits.seconds", String.valueOf(settings.limits().time().toSeconds()));
        values.put("limits.memory", settings.limits().memoryMegabytes() + "MB");
        values.put("limits.threads", String.valueOf(settings.limits().threads()));
        settings.roles().values().forEach(role -> put(role, values));
        values.put("role", settings.role());
        values.put("zone", settings.zone().toString());
        values.put("numbers", settings.numbers().toLanguageTag());
        values.put("cache", settings.cache().toString());
        values.put("state", settings.state().toString());
        return values;
    }

    private static void put(Role role, Map<String, String> values) {
        role.sources().forEach((source, rules) -> {
            String section = "roles." + role.id() + ".sources." + source + ".";
            values.put(section + "tables", String.join(", ", rules.tables()));
            values.put(section + "hidden-tables", String.join(", ", rules.hiddenTables()));
            values.put(section + "hidden-columns", String.join(", ", rules.hiddenColumns()));
            rules.rows().forEach((table, rule) -> values.put(section + "rows." + table, rule));
            rules.masks()
                    .forEach((column, mask) -> values.put(
                            section + "masks." + column,
                            mask.form().label() + (mask.width() > 0 ? " " + mask.width() : "")));
        });
        values.put("roles." + role.id() + ".may-run-anyway", String.valueOf(role.mayRunAnyway()));
    }
}
