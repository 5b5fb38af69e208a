package dev.quipu.bot.config;

import dev.quipu.agent.model.provider.ModelSettings;
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
        }
        settings.models().byId().values().forEach(model -> put(values, model));
        Models models = settings.models();
        values.put("model", chain(models));
        values.put("budgets.asker", amount(models.budgets().asker()));
        values.put("budgets.place", amount(models.budgets().place()));
        values.put("budgets.day", amount(models.budgets().day()));
        values.put("limits.rows", String.valueOf(settings.limits().rows()));
        values.put("limits.seconds", String.valueOf(settings.limits().time().toSeconds()));
        values.put("limits.memory", settings.limits().memoryMegabytes() + "MB");
        values.put("limits.threads", String.valueOf(settings.limits().threads()));
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
        values.put(section + "temperature", model.temperature() == null ? NONE : String.valueOf(model.temperature()));
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
}
