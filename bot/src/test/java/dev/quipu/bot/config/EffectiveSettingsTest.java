package dev.quipu.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveSettingsTest {
    @TempDir
    Path folder;

    @Test
    void namesEverySettingThatThereIs() throws Exception {
        Files.writeString(folder.resolve("quipu.yaml"), """
                sources: {shop: {path: a}}
                models: {shop: {provider: ollama}}
                roles:
                  shop:
                    sources: {shop: {rows: {orders: id > 1}, masks: {orders.id: bucket 10}}}
                """);
        Settings settings =
                new SettingsReader(new Surroundings(Map.of(), folder, folder, "Linux", ZoneId.of("UTC"))).read();

        assertThat(EffectiveSettings.of(settings).keySet())
                .containsExactlyElementsOf(Setting.ALL.stream()
                        .map(setting -> setting.name()
                                .replace(Setting.ID, "shop")
                                .replace("<table>", "orders")
                                .replace("<table.column>", "orders.id"))
                        .toList());
        assertThat(EffectiveSettings.of(settings))
                .containsEntry("limits.rows", "1000")
                .containsEntry("roles.shop.sources.shop.masks.orders.id", "bucket 10");
    }
}
