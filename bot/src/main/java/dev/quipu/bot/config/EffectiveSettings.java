package dev.quipu.bot.config;

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
        values.put("zone", settings.zone().toString());
        values.put("numbers", settings.numbers().toLanguageTag());
        values.put("cache", settings.cache().toString());
        values.put("state", settings.state().toString());
        return values;
    }
}
