package dev.quipu.bot.config;

import dev.quipu.agent.model.provider.ModelLabel;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.model.provider.Price;
import dev.quipu.agent.model.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds models by the names that people write: ids of the settings, {@code provider:name}, or offline. */
public final class ModelChoice {
    private final Map<String, ModelSettings> byId;
    private final EnvironmentModels environment;

    ModelChoice(Map<String, ModelSettings> byId, EnvironmentModels environment) {
        this.byId = byId;
        this.environment = environment;
    }

    public static ModelChoice of(Settings settings, Surroundings surroundings) {
        return new ModelChoice(settings.models().byId(), new EnvironmentModels(surroundings.environment()));
    }

    /**
     * The settings with these models asked instead.
     *
     * @param names of which none is {@link #unknown}
     */
    public Settings apply(String names, Settings settings) {
        return settings.with(settings.models().asking(chain(names, "--model")));
    }

    /** Those of the names that are none, in their order. */
    public List<String> unknown(String names) {
        return split(names)
                .filter(name -> !name.equals(Models.OFFLINE))
                .filter(name -> find(name, "").isEmpty())
                .toList();
    }

    /** All ids that can be written. */
    public Set<String> ids() {
        return Stream.concat(byId.keySet().stream(), Stream.of(Models.OFFLINE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param nameSetting where people wrote the names */
    List<ModelSettings> chain(String names, String nameSetting) {
        List<ModelSettings> chain = new ArrayList<>();
        split(names).forEach(name -> find(name, nameSetting).ifPresent(chain::add));
        return chain;
    }

    private Optional<ModelSettings> find(String name, String nameSetting) {
        if (byId.containsKey(name)) {
            return Optional.of(byId.get(name));
        }
        int colon = name.indexOf(':');
        if (colon < 1 || !Provider.isModelName(name.substring(colon + 1))) {
            return Optional.empty();
        }
        return Provider.find(name.substring(0, colon))
                .map(provider -> named(provider, name.substring(colon + 1), name, nameSetting));
    }

    /** As the first model of that provider in the settings is reached, else as the environment says. */
    private ModelSettings named(Provider provider, String name, String id, String nameSetting) {
        return byId.values().stream()
                .filter(model -> model.provider() == provider)
                .findFirst()
                .map(model -> like(model, name, id, nameSetting))
                .orElseGet(() -> environment.named(provider, name, environment.label(provider, id, name, nameSetting)));
    }

    /** What it costs is not known. */
    private static ModelSettings like(ModelSettings model, String name, String id, String nameSetting) {
        ModelLabel label = model.label();
        return new ModelSettings(
                new ModelLabel(id, label.provider(), name, nameSetting, label.keySetting(), label.addressSetting()),
                model.provider(),
                model.address(),
                model.key(),
                model.limits(),
                Price.FREE,
                model.nativeTools(),
                model.apiVersion(),
                model.reasoning(),
                model.temperature());
    }

    /** People write names on the command line with commas between them; a list of the settings comes as lines. */
    private static Stream<String> split(String names) {
        return Stream.of(names.split("[,\n]")).map(String::strip).filter(name -> !name.isEmpty());
    }
}
