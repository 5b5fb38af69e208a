package dev.quipu.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.AdmissionLimits;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.ResultLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void worksWithoutAnyFile() throws Exception {
        Settings settings = reader(Map.of()).read();

        assertThat(settings.sources()).isEmpty();
        assertThat(settings.defaultSource()).isEmpty();
        assertThat(settings.limits())
                .isEqualTo(new Settings.Limits(
                        ResultLimits.DEFAULT,
                        CostLimits.DEFAULT,
                        AdmissionLimits.DEFAULT,
                        Duration.ofSeconds(30),
                        1024,
                        4));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(settings.numbers()).isEqualTo(Locale.ENGLISH);
        assertThat(settings.cache()).isEqualTo(folder.resolve("home/cache"));
    }

    @Test
    void tellsTheMistakesOfPromptsWithThoseOfTheFile() throws Exception {
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts/repair.md"), "---\nversion: 2\n---\nNo {{problm}}");
        write("quipu.yaml", "prompts: texts\n");

        assertThat(catchThrowableOfType(
                        SettingsException.class, () -> reader(Map.of()).read()))
                .hasMessageContaining("repair.md:4: there is no hole {{problm}} in repair.")
                .hasMessageContaining("the hole {{problem}} is missing.");
    }

    @Test
    void readsEveryKey() throws Exception {
        Path file = write("quipu.yaml", """
                sources:
                  shop:
                    path: ${DATA}/shop.duckdb
                    zone: Europe/Berlin
                    comment: what we $${sell}
                    default: true
                    limits: { queries: 8, read-rows: 9, read-bytes: 1TB, step-rows: 10 }
                  other: { path: ~/other, model-sees: shape }
                limits:
                  rows: 20
                  cell: 1KB
                  result: 2 MB
                  seconds: 5
                  memory: 512 MB
                  threads: 1
                  queries: 3
                  queries-per-asker: 2
                  waiting: 1
                  read-rows: 1000000000000
                  read-bytes: 5GB
                  step-rows: 7
                zone: UTC
                numbers: de-CH
                cache: c
                state: /s
                """);

        Settings settings = reader(Map.of("DATA", "data")).read();

        Settings.Limits all = limits(new CostLimits(1_000_000_000_000L, 5L << 30, 7), 3);
        assertThat(settings.origin()).isEqualTo(file.toString());
        assertThat(settings.sources().values())
                .containsExactly(
                        new Settings.SourceSettings(
                                "shop",
                                folder.resolve("data/shop.duckdb"),
                                ZoneId.of("Europe/Berlin"),
                                "what we ${sell}",
                                Exposure.ROWS,
                                true,
                                limits(new CostLimits(9, 1L << 40, 10), 8)),
                        new Settings.SourceSettings(
                                "other",
                                Path.of("/home/someone/other"),
                                ZoneId.of("UTC"),
                                "",
                                Exposure.SHAPE,
                                false,
                                all));
        assertThat(settings.limits()).isEqualTo(all);
        assertThat(settings.limitsOf("shop")).isNotEqualTo(all);
        assertThat(settings.limitsOf("other")).isEqualTo(all);
        assertThat(settings.limitsOf("demo")).isEqualTo(all);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.numbers()).isEqualTo(Locale.forLanguageTag("de-CH"));
        assertThat(settings.cache()).isEqualTo(folder.resolve("c"));
        assertThat(settings.state()).isEqualTo(Path.of("/s"));
    }

    private static Settings.Limits limits(CostLimits cost, int queries) {
        return new Settings.Limits(
                new ResultLimits(20, 1024, 2 << 20),
                cost,
                new AdmissionLimits(queries, 2, 1),
                Duration.ofSeconds(5),
                512,
                1);
    }

    @Test
    void takesTheOnlySourceAsTheDefault() throws Exception {
        write("quipu.yaml", "sources:\n  only:\n    path: a\n");

        assertThat(reader(Map.of()).read().defaultSource().orElseThrow().id()).isEqualTo("only");
    }

    @Test
    void prefersTheNamedFileThenTheWorkingFolderThenTheHome() throws Exception {
        Path named = write("named.yaml", "limits: {rows: 1}");
        write("home/quipu.yaml", "limits: {rows: 3}");
        assertThat(reader(Map.of()).read().limits().result().rows()).isEqualTo(3);

        write("quipu.yaml", "limits: {rows: 2}");
        assertThat(reader(Map.of()).read().limits().result().rows()).isEqualTo(2);
        assertThat(reader(Map.of()).read(named).limits().result().rows()).isEqualTo(1);
    }

    @Test
    void tellsAllMistakesAtOnceWithTheirLines() throws Exception {
        Path file = folder.resolve("mistakes.yaml");
        Files.copy(java.util.Objects.requireNonNull(getClass().getResourceAsStream("mistakes.yaml")), file);
        List<String> expected = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (text.contains("#:")) {
                expected.add(file + ":" + line + ": "
                        + text.substring(text.indexOf("#:") + 2).strip());
            }
        }

        SettingsException exception = catchThrowableOfType(
                SettingsException.class, () -> reader(Map.of()).read(file));

        assertThat(exception.mistakes().stream().map(Mistake::toString)).containsExactlyElementsOf(expected);
    }

    @Test
    void tellsTheLineOfBrokenYaml() throws Exception {
        write("quipu.yaml", "zone: UTC\nlimits:\n\trows: 3\n");

        assertThat(mistakesOf()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(3);
            assertThat(mistake.what()).startsWith("This is not YAML");
        });
    }

    @Test
    void saysHowSourcesAreWrittenWhenTheyAreAList() throws Exception {
        write("quipu.yaml", "sources:\n  - path: shop.duckdb\n");

        assertThat(mistakesOf())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.instead())
                        .isEqualTo(
                                "Write the name of each on a line of its own, such as shop:, and its settings indented"
                                        + " under it."));
    }

    @Test
    void saysThatANamedFileIsMissingOrNoText() throws Exception {
        Path missing = folder.resolve("missing.yaml");
        assertThat(catchThrowableOfType(
                                SettingsException.class, () -> reader(Map.of()).read(missing))
                        .mistakes())
                .singleElement()
                .extracting(Mistake::toString)
                .isEqualTo(missing + ": The file does not exist. Name a file that exists with -c, or leave -c out.");

        Files.write(folder.resolve("quipu.yaml"), "zone: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mistakesOf()).extracting(Mistake::what).containsExactly("The file is not UTF-8 text.");
    }

    private List<Mistake> mistakesOf() {
        return catchThrowableOfType(
                        SettingsException.class, () -> reader(Map.of()).read())
                .mistakes();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private SettingsReader reader(Map<String, String> environment) {
        Map<String, String> all = new java.util.LinkedHashMap<>(environment);
        all.put("QUIPU_HOME", folder.resolve("home").toString());
        return new SettingsReader(
                new Surroundings(all, folder, Path.of("/home/someone"), "Linux", ZoneId.of("Asia/Tokyo")));
    }
}
