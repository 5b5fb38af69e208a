package dev.quipu.bot.config;

import dev.quipu.agent.model.provider.ModelLabel;
import dev.quipu.agent.model.provider.ModelLimits;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.model.provider.Price;
import dev.quipu.agent.model.provider.Provider;
import dev.quipu.agent.model.provider.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The models that the environment names by its variables, in a fixed order. */
final class EnvironmentModels {
    static final Duration TIMEOUT = Duration.ofSeconds(20);
    static final int OUTPUT_TOKENS = 4096;

    private static final List<Provider> ORDER =
            List.of(Provider.OPENAI, Provider.ANTHROPIC, Provider.GEMINI, Provider.MISTRAL, Provider.OLLAMA);

    private final Map<String, String> environment;

    EnvironmentModels(Map<String, String> environment) {
        this.environment = Objects.requireNonNull(environment, "environment is null");
    }

    /** One for each provider with a key, and Ollama where it is said where it is. */
    List<ModelSettings> all() {
        return ORDER.stream().filter(this::isNamed).map(this::standard).toList();
    }

    /** The model of this name, reached as the environment says. */
    ModelSettings named(Provider provider, String name, ModelLabel label) {
        return new ModelSettings(
                label,
                provider,
                address(provider),
                key(provider),
                new ModelLimits(TIMEOUT, OUTPUT_TOKENS, provider.contextTokens()),
                Price.FREE,
                true,
                Setting.named("models.<id>.api-version").standard(),
                "",
                null);
    }

    ModelLabel label(Provider provider, String id, String name, String nameSetting) {
        return new ModelLabel(
                id, provider.title(), name, nameSetting, provider.keyVariable(), provider.addressVariable());
    }

    /** The key of the provider's variable; none when it is not set, or holds what can be no key. */
    Secret key(Provider provider) {
        String text = value(provider.keyVariable());
        return Secret.fits(text) ? Secret.of(text) : Secret.NONE;
    }

    private ModelSettings standard(Provider provider) {
        String named = value(provider.modelVariable());
        String name = named.isEmpty() ? provider.standardModel() : named;
        return named(provider, name, label(provider, provider.id(), name, provider.modelVariable()));
    }

    private boolean isNamed(Provider provider) {
        return provider.needsKey()
                ? !value(provider.keyVariable()).isEmpty()
                : !value(provider.addressVariable()).isEmpty();
    }

    private String address(Provider provider) {
        String address = value(provider.addressVariable());
        return provider == Provider.OLLAMA && !address.isEmpty() ? ollama(address) : ModelReader.withoutSlash(address);
    }

    /** Ollama takes its own variable with or without scheme and port; 0.0.0.0 is where it listens, not where it is. */
    private static String ollama(String host) {
        String rest = ModelReader.withoutSlash(host.replaceFirst("^https?://", ""));
        String scheme = host.startsWith("https://") ? "https://" : "http://";
        boolean bare = !rest.matches(".*:\\d+") && scheme.equals("http://");
        return scheme + rest.replaceFirst("^0\\.0\\.0\\.0", "localhost") + (bare ? ":11434" : "");
    }

    private String value(String variable) {
        return Stream.ofNullable(environment.get(variable))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }
}
