package dev.quipu.bot.config;

import dev.quipu.agent.access.Role;
import dev.quipu.agent.warehouse.CostLimits;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every setting with the value that holds, for people who look for what is wrong. */
public final class EffectiveSettings {
    private static final long KILOBYTE = 1024;

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
            values.put(
                    section + "limits.queries",
                    String.valueOf(source.limits().admission().atOnce()));
            cost(section, source.limits().cost(), values);
        }
        limits(settings.limits(), values);
        settings.roles().values().forEach(role -> put(role, values));
        values.put("role", settings.role());
        values.put("zone", settings.zone().toString());
        values.put("numbers", settings.numbers().toLanguageTag());
        values.put("cache", settings.cache().toString());
        values.put("state", settings.state().toString());
        return values;
    }

    private static void limits(Settings.Limits limits, Map<String, String> values) {
        values.put("limits.rows", String.valueOf(limits.result().rows()));
        values.put("limits.cell", limits.result().bytesPerCell() / KILOBYTE + "KB");
        values.put("limits.result", limits.result().bytesPerResult() / KILOBYTE + "KB");
        values.put("limits.seconds", String.valueOf(limits.time().toSeconds()));
        values.put("limits.memory", limits.memoryMegabytes() + "MB");
        values.put("limits.threads", String.valueOf(limits.threads()));
        values.put("limits.queries", String.valueOf(limits.admission().atOnce()));
        values.put("limits.queries-per-asker", String.valueOf(limits.admission().perAsker()));
        values.put("limits.waiting", String.valueOf(limits.admission().waiting()));
        cost("", limits.cost(), values);
    }

    private static void cost(String section, CostLimits cost, Map<String, String> values) {
        values.put(section + "limits.read-rows", String.valueOf(cost.rows()));
        values.put(section + "limits.read-bytes", cost.bytes() / KILOBYTE / KILOBYTE + "MB");
        values.put(section + "limits.step-rows", String.valueOf(cost.stepRows()));
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
