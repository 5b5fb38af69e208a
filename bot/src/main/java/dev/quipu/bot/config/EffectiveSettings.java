package dev.quipu.bot.config;

import dev.quipu.agent.access.Role;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.warehouse.CostLimits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every setting with the value that holds, for people who look for what is wrong. */
public final class EffectiveSettings {
    private static final String NONE = "none";
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
            values.put(section + "model-sees", source.exposure().name().toLowerCase(Locale.ROOT));
            values.put(section + "default", String.valueOf(source.standard()));
            values.put(
                    section + "limits.queries",
                    String.valueOf(source.limits().admission().atOnce()));
            cost(section, source.limits().cost(), values);
        }
        settings.models().byId().values().forEach(model -> put(values, model));
        Models models = settings.models();
        values.put("model", chain(models));
        values.put("budgets.asker", amount(models.budgets().asker()));
        values.put("budgets.place", amount(models.budgets().place()));
        values.put("budgets.day", amount(models.budgets().day()));
        limits(settings.limits(), values);
        settings.roles().values().forEach(role -> put(role, values));
        values.put("role", settings.role());
        values.put("prompts", settings.prompts().origin());
        values.put("zone", settings.zone().toString());
        values.put("numbers", settings.numbers().toLanguageTag());
        values.put("cache", settings.cache().toString());
        values.put("state", settings.state().toString());
        return values;
    }

    private static void put(Map<String, String> values, ModelSettings model) {
        String section = "models." + model.label().id() + ".";
        values.put(section + "provider", model.provider().id());
        values.put(section + "name", model.label().name());
        values.put(section + "base-url", model.place());
        values.put(section + "key", model.key().toString());
        values.put(section + "key-file", model.label().keySetting().endsWith("key-file") ? "see key" : NONE);
        values.put(section + "tools", model.nativeTools() ? "native" : "text");
        values.put(section + "timeout", String.valueOf(model.limits().timeout().toSeconds()));
        values.put(section + "output", String.valueOf(model.limits().outputTokens()));
        values.put(section + "context", String.valueOf(model.limits().contextTokens()));
        values.put(section + "reasoning", model.reasoning().isEmpty() ? NONE + " is sent" : model.reasoning());
        values.put(
                section + "temperature",
                model.temperature() == null ? NONE + " is sent" : String.valueOf(model.temperature()));
        values.put(section + "api-version", model.apiVersion());
        values.put(section + "price.in", model.price().in().toPlainString());
        values.put(section + "price.out", model.price().out().toPlainString());
    }

    private static String chain(Models models) {
        return Stream.concat(models.chain().stream().map(model -> model.label().id()), Stream.of(Models.OFFLINE))
                .collect(Collectors.joining(", "));
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? NONE : amount.toPlainString();
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
