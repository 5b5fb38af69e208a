package dev.quipu.bot.config;

import dev.quipu.agent.explain.Nearest;
import dev.quipu.agent.model.provider.Budgets;
import dev.quipu.agent.model.provider.ModelLabel;
import dev.quipu.agent.model.provider.ModelLimits;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.model.provider.Price;
import dev.quipu.agent.model.provider.Provider;
import dev.quipu.agent.model.provider.Secret;
import dev.quipu.bot.config.SettingsFile.Found;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the models of a settings file; where it has none, those that the environment names. */
final class ModelReader {
    private static final String SECTION = "models.";

    private final SettingsFile contents;
    private final EnvironmentModels environment;
    private final KeyFile keyFiles;

    ModelReader(SettingsFile contents, Surroundings surroundings, Path folder) {
        this.contents = contents;
        this.environment = new EnvironmentModels(surroundings.environment());
        this.keyFiles = new KeyFile(contents, surroundings, folder);
    }

    static Models withoutFile(Surroundings surroundings) {
        List<ModelSettings> models = new EnvironmentModels(surroundings.environment()).all();
        return new Models(byId(models), models, Budgets.UNLIMITED);
    }

    Models read() {
        List<String> ids = contents.lines().keySet().stream()
                .filter(path -> path.matches("models\\.[^.]+"))
                .map(path -> path.substring(SECTION.length()))
                .toList();
        List<ModelSettings> models = ids.isEmpty()
                ? environment.all()
                : ids.stream().flatMap(id -> model(id).stream()).toList();
        Budgets budgets = new Budgets(amount("budgets.asker"), amount("budgets.place"), amount("budgets.day"));
        return new Models(byId(models), chain(models), budgets);
    }

    private List<ModelSettings> chain(List<ModelSettings> models) {
        Found names = contents.values().get("model");
        if (names == null) {
            return models;
        }
        ModelChoice choice = new ModelChoice(byId(models), environment);
        choice.unknown(names.text()).stream()
                // A model that is set but wrong has been told already.
                .filter(name -> !contents.lines().containsKey(SECTION + name))
                .forEach(name -> unknown(name, names.line(), choice));
        return choice.chain(names.text(), "model");
    }

    private void unknown(String name, int line, ModelChoice choice) {
        List<String> near = Nearest.of(name, choice.ids(), 1);
        String known = "Known are " + String.join(", ", choice.ids()) + ".";
        String instead = near.isEmpty() ? known : "Did you mean \"" + near.get(0) + "\"?";
        contents.wrong(line, "There is no model \"" + name + "\".", instead);
    }

    private Optional<ModelSettings> model(String id) {
        String section = SECTION + id;
        int line = contents.lines().getOrDefault(section, 1);
        if (id.equals(Models.OFFLINE)) {
            contents.wrong(line, "No model can be called \"" + id + "\".", "Choose another id.");
            return Optional.empty();
        }
        if (!contents.lines().containsKey(section + ".provider")) {
            contents.wrong(line, "The model \"" + id + "\" has no provider.", "Write one of " + Provider.ids() + ".");
        }
        Secret fromFile = keyFiles.read(section);
        return Provider.find(text(section, "provider", ""))
                .filter(provider -> isComplete(provider, id, line))
                .map(provider -> model(id, provider, fromFile));
    }

    private boolean isComplete(Provider provider, String id, int line) {
        String section = SECTION + id;
        for (String key : provider.isOfAnAccount() ? List.of("name", "base-url") : List.<String>of()) {
            if (!contents.lines().containsKey(section + "." + key)) {
                String meaning = key.equals("name") ? "the name of the model" : "the address of the account";
                contents.wrong(
                        line,
                        "The model \"" + id + "\" has no " + key + ".",
                        "Write " + key + ": and " + meaning + ".");
                return false;
            }
        }
        int output = number(section, "output", EnvironmentModels.OUTPUT_TOKENS);
        if (number(section, "context", provider.contextTokens()) < output) {
            contents.wrong(
                    line, "The model \"" + id + "\" writes more than it reads.", "Let output be less than context.");
            return false;
        }
        return true;
    }

    private ModelSettings model(String id, Provider provider, Secret fromFile) {
        String section = SECTION + id;
        String address = withoutSlash(text(section, "base-url", ""));
        String written = text(section, "key", "");
        Secret key = written.isEmpty() ? fromFile : Secret.of(written);
        // A key of the environment belongs to the provider and goes nowhere else.
        boolean own = key.isEmpty() && (address.isEmpty() || provider.isOfAnAccount());
        String name = text(section, "name", provider.standardModel());
        String temperature = text(section, "temperature", "");
        return new ModelSettings(
                new ModelLabel(
                        id,
                        provider.title(),
                        name,
                        section + ".name",
                        own ? provider.keyVariable() + " or " + section + ".key" : keySetting(section, written),
                        section + ".base-url"),
                provider,
                address,
                own ? environment.key(provider) : key,
                new ModelLimits(
                        Duration.ofSeconds(number(section, "timeout", (int) EnvironmentModels.TIMEOUT.toSeconds())),
                        number(section, "output", EnvironmentModels.OUTPUT_TOKENS),
                        number(section, "context", provider.contextTokens())),
                new Price(price(section, "price.in"), price(section, "price.out")),
                text(section, "tools", "native").equals("native"),
                text(
                        section,
                        "api-version",
                        Setting.named("models.<id>.api-version").standard()),
                text(section, "reasoning", ""),
                temperature.isEmpty() ? null : Double.valueOf(temperature));
    }

    private String keySetting(String section, String written) {
        boolean file = written.isEmpty() && contents.lines().containsKey(section + ".key-file");
        return section + (file ? ".key-file" : ".key");
    }

    private BigDecimal price(String section, String key) {
        return new BigDecimal(text(section, key, "0"));
    }

    private @Nullable BigDecimal amount(String name) {
        Found found = contents.values().get(name);
        return found == null ? null : new BigDecimal(found.text());
    }

    private int number(String section, String key, int standard) {
        return Integer.parseInt(text(section, key, String.valueOf(standard)));
    }

    private String text(String section, String key, String standard) {
        Found found = contents.values().get(section + "." + key);
        return found == null ? standard : found.text();
    }

    private static Map<String, ModelSettings> byId(List<ModelSettings> models) {
        Map<String, ModelSettings> byId = new LinkedHashMap<>();
        models.forEach(model -> byId.put(model.label().id(), model));
        return byId;
    }

    static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }
}
