package dev.quipu.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceChoiceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void layOutFilesAndSettings() throws Exception {
        Files.writeString(folder.resolve("shop"), "");
        Files.writeString(folder.resolve("sales.2026.csv"), "");
        Files.createDirectory(folder.resolve("demo"));
    }

    @Test
    void prefersAnIdToAPathOfTheSameName() throws Exception {
        assertThat(named("shop", "sources: {shop: {path: /data/shop.duckdb, zone: Asia/Tokyo}}"))
                .contains(new SourceChoice.Stored("shop", Path.of("/data/shop.duckdb"), ZoneId.of("Asia/Tokyo")));
        assertThat(named("demo", "")).contains(new SourceChoice.Demo());
        assertThat(named("./demo", ""))
                .contains(new SourceChoice.Stored("demo", folder.resolve("demo"), ZoneOffset.UTC));
    }

    @Test
    void callsAFileByItsNameWithoutTheEnding() throws Exception {
        assertThat(named("sales.2026.csv", ""))
                .contains(new SourceChoice.Stored("sales.2026", folder.resolve("sales.2026.csv"), ZoneOffset.UTC));
    }

    @Test
    void findsNothingUnderANameThatIsNeither() throws Exception {
        assertThat(named("nothing", "")).isEmpty();
        assertThat(named("", "")).isEmpty();
        assertThat(named("a\u0000b", "")).isEmpty();
    }

    @Test
    void takesTheDemoWhenNothingIsSet() throws Exception {
        assertThat(SourceChoice.standard(settings(""))).isEqualTo(new SourceChoice.Demo());
        assertThat(SourceChoice.standard(settings("sources: {a: {path: x}, b: {path: y, default: true}}")))
                .isInstanceOfSatisfying(
                        SourceChoice.Stored.class,
                        stored -> assertThat(stored.id()).isEqualTo("b"));
    }

    private Optional<SourceChoice> named(String name, String yaml) throws Exception {
        return SourceChoice.named(name, settings(yaml), folder);
    }

    private Settings settings(String yaml) throws Exception {
        Files.writeString(folder.resolve("quipu.yaml"), yaml);
        return new SettingsReader(new Surroundings(Map.of(), folder, folder, "Linux", ZoneOffset.UTC)).read();
    }
}
