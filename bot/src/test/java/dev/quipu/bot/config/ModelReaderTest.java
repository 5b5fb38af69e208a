package dev.quipu.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.model.provider.Budgets;
import dev.quipu.agent.model.provider.ModelLimits;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.model.provider.Price;
import dev.quipu.agent.model.provider.Provider;
import dev.quipu.agent.model.provider.Secret;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {
    @TempDir
    Path folder;

    @Test
    void asksNoModelWithoutSettingsAndWithoutKeys() throws Exception {
        assertThat(read("", Map.of()).models()).isEqualTo(new Models(Map.of(), List.of(), Budgets.UNLIMITED));
    }

    @Test
    void readsEveryKeyOfAModel() throws Exception {
        Files.writeString(folder.resolve("key.txt"), "sk-filed\n");

        Models models = read("""
                models:
                  gpt:
                    provider: openai
                    name: big
                    base-url: https://models.example.com/v1/
                    key: ${COMPANY_KEY}
                    tools: text
                    timeout: 7
                    output: 500
                    context: 9000
                    temperature: 0.2
                    reasoning: none
                    price: { in: 2.5, out: 10 }
                  cloud: { provider: azure, name: mine, base-url: https://us.example.com, key-file: key.txt, api-version: v9 }
                model: [cloud, gpt, offline]
                budgets: { asker: 1, place: 2.50, day: 10 }
                """, Map.of("COMPANY_KEY", "sk-company")).models();

        ModelSettings gpt = Objects.requireNonNull(models.byId().get("gpt"));
        assertThat(gpt.provider()).isEqualTo(Provider.OPENAI);
        assertThat(gpt.label().name()).isEqualTo("big");
        assertThat(gpt.address()).isEqualTo("https://models.example.com/v1");
        assertThat(gpt.key()).isEqualTo(Secret.of("sk-company"));
        assertThat(gpt.nativeTools()).isFalse();
        assertThat(gpt.limits()).isEqualTo(new ModelLimits(Duration.ofSeconds(7), 500, 9000));
        assertThat(gpt.temperature()).isEqualTo(0.2);
        assertThat(gpt.reasoning()).isEqualTo("none");
        assertThat(gpt.price()).isEqualTo(new Price(new BigDecimal("2.5"), BigDecimal.TEN));
        ModelSettings cloud = Objects.requireNonNull(models.byId().get("cloud"));
        assertThat(cloud.key()).isEqualTo(Secret.of("sk-filed"));
        assertThat(cloud.label().keySetting()).isEqualTo("models.cloud.key-file");
        assertThat(cloud.apiVersion()).isEqualTo("v9");
        assertThat(models.chain()).containsExactly(cloud, gpt);
        assertThat(models.budgets()).isEqualTo(new Budgets(BigDecimal.ONE, new BigDecimal("2.50"), BigDecimal.TEN));
    }

    @Test
    void asksTheModelsInTheOrderOfTheFile() throws Exception {
        String file = "models: {b: {provider: ollama}, a: {provider: gemini}}";

        assertThat(ids(read(file, Map.of()))).containsExactly("b", "a");
        assertThat(ids(read(file + "\nmodel: offline", Map.of()))).isEmpty();
    }

    @Test
    void takesTheKeyOfTheEnvironmentForTheProviderItselfOnly() throws Exception {
        Models models = read(
                        "models: {theirs: {provider: openai}, ours: {provider: openai, base-url: 'http://localhost:1'}}",
                        Map.of("OPENAI_API_KEY", "sk-theirs"))
                .models();

        assertThat(models.chain()).extracting(ModelSettings::key).containsExactly(Secret.of("sk-theirs"), Secret.NONE);
    }

    @Test
    void takesWhatTheEnvironmentNamesInAFixedOrder() throws Exception {
        Map<String, String> environment = Map.of(
                "OLLAMA_HOST", "127.0.0.1",
                "MISTRAL_API_KEY", "m",
                "GEMINI_API_KEY", "g",
                "ANTHROPIC_API_KEY", "a",
                "OPENAI_API_KEY", "o",
                "OPENAI_BASE_URL", "http://models.example.com/v1/",
                "OPENAI_MODEL", "big");

        Settings settings = read("", environment);

        assertThat(ids(settings)).containsExactly("openai", "anthropic", "gemini", "mistral", "ollama");
        ModelSettings openai = settings.models().chain().get(0);
        assertThat(openai.place()).isEqualTo("http://models.example.com/v1");
        assertThat(openai.label().name()).isEqualTo("big");
        assertThat(openai.label().keySetting()).isEqualTo("OPENAI_API_KEY");
        assertThat(openai.label().nameSetting()).isEqualTo("OPENAI_MODEL");
        assertThat(settings.models().chain().get(1).label().name()).isEqualTo("claude-sonnet-5");
        assertThat(ids(read("models: {only: {provider: ollama}}", environment))).containsExactly("only");
        assertThat(ids(read("model: mistral", environment))).containsExactly("mistral");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:11434",
        "0.0.0.0:5000, http://localhost:5000",
        "http://models.example.com/, http://models.example.com:11434",
        "https://models.example.com, https://models.example.com",
    })
    void readsTheHostOfOllamaAsOllamaDoes(String variable, String address) throws Exception {
        assertThat(read("", Map.of("OLLAMA_HOST", variable)).models().chain())
                .extracting(ModelSettings::place)
                .containsExactly(address);
    }

    @Test
    void findsAModelByItsProviderAndName() throws Exception {
        Settings settings = read("models: {mine: {provider: mistral, key: k}}", Map.of("OPENAI_API_KEY", "o"));
        Surroundings surroundings = surroundings(Map.of("OPENAI_API_KEY", "o"));
        ModelChoice choice = ModelChoice.of(settings, surroundings);

        Settings chosen = choice.apply("ollama:qwen:7b,openai:small,mistral:tiny,mine", settings);

        assertThat(ids(chosen)).containsExactly("ollama:qwen:7b", "openai:small", "mistral:tiny", "mine");
        assertThat(chosen.models().chain())
                .extracting(model -> model.label().name())
                .containsExactly("qwen:7b", "small", "tiny", "mistral-large-latest");
        assertThat(chosen.models().chain())
                .extracting(ModelSettings::key)
                .containsExactly(Secret.NONE, Secret.of("o"), Secret.of("k"), Secret.of("k"));
        assertThat(choice.unknown("mine,offline")).isEmpty();
        assertThat(choice.unknown("mine,nobody:x")).containsExactly("nobody:x");
        assertThat(choice.unknown("mist, x")).containsExactly("mist", "x");
    }

    @Test
    void tellsAllMistakesAtOnceWithTheirLinesAndNoKey() throws Exception {
        Path file = folder.resolve("quipu.yaml");
        Files.copy(Objects.requireNonNull(getClass().getResourceAsStream("model-mistakes.yaml")), file);
        List<String> expected = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int line = 0; line < lines.size(); line++) {
            int mark = lines.get(line).indexOf("#:");
            if (mark >= 0) {
                expected.add(file + ":" + (line + 1) + ": "
                        + lines.get(line).substring(mark + 2).strip());
            }
        }

        SettingsException exception =
                catchThrowableOfType(SettingsException.class, () -> new SettingsReader(surroundings(Map.of())).read());

        assertThat(exception.mistakes().stream().map(Mistake::toString)).containsExactlyElementsOf(expected);
        assertThat(exception).hasMessageNotContainingAny("quipu secret", "user:pass");
    }

    @Test
    void showsNoKeyAmongTheEffectiveSettings() throws Exception {
        Settings settings = read("models: {mine: {provider: mistral, key: sk-hidden}}", Map.of());

        assertThat(EffectiveSettings.of(settings)).containsEntry("models.mine.key", "a key");
        assertThat(EffectiveSettings.of(settings).toString() + settings).doesNotContain("sk-hidden");
    }

    private static List<String> ids(Settings settings) {
        return settings.models().chain().stream()
                .map(model -> model.label().id())
                .toList();
    }

    private Settings read(String text, Map<String, String> environment) throws Exception {
        Files.deleteIfExists(folder.resolve("quipu.yaml"));
        if (!text.isEmpty()) {
            Files.writeString(folder.resolve("quipu.yaml"), text);
        }
        return new SettingsReader(surroundings(environment)).read();
    }

    private Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, folder, folder, "Linux", ZoneId.of("UTC"));
    }
}
