package dev.quipu.agent.model.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose models can be asked, with what holds unless the settings say otherwise. */
public enum Provider {
    OPENAI("OpenAI", "OPENAI", "gpt-5.4", "https://api.openai.com/v1", 128_000),
    ANTHROPIC("Anthropic", "ANTHROPIC", "claude-sonnet-5", "https://api.anthropic.com/v1", 200_000),
    GEMINI("Google Gemini", "GEMINI", "gemini-3.8-flash", "https://generativelanguage.googleapis.com/v1beta", 200_000),
    MISTRAL("Mistral", "MISTRAL", "mistral-large-latest", "https://api.mistral.ai/v1", 128_000),
    OLLAMA("Ollama", "OLLAMA", "qwen2.5-coder", "http://localhost:11434", 16_384),
    AZURE("Azure OpenAI", "AZURE_OPENAI", "", "", 128_000),
    BEDROCK("Amazon Bedrock", "BEDROCK", "", "", 128_000);

    private final String title;
    private final String variables;
    private final String model;
    private final String address;
    private final int contextTokens;

    Provider(String title, String variables, String model, String address, int contextTokens) {
        this.title = title;
        this.variables = variables;
        this.model = model;
        this.address = address;
        this.contextTokens = contextTokens;
    }

    /** The one whose id this is. */
    public static Optional<Provider> find(String id) {
        return Arrays.stream(values())
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    /** All ids, for a message. */
    public static String ids() {
        return Arrays.stream(values()).map(Provider::id).collect(Collectors.joining(", "));
    }

    /** Whether a model can be called so; some providers take the name as a part of the address. */
    public static boolean isModelName(String text) {
        return text.matches("[\\w.:/@+-]+");
    }

    /** As settings write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people write it. */
    public String title() {
        return title;
    }

    /** The model that is asked when nobody names one; empty when there is none. */
    public String standardModel() {
        return model;
    }

    /** Where the provider is unless somebody says otherwise; empty when there is no such place. */
    public String standardAddress() {
        return address;
    }

    public int contextTokens() {
        return contextTokens;
    }

    /** The provider's own servers give nothing without a key; a server of one's own may. */
    public boolean needsKey() {
        return this != OLLAMA;
    }

    /** Whether address and models are those of an account, so that nobody but its owner can name them. */
    public boolean isOfAnAccount() {
        return address.isEmpty();
    }

    public String keyVariable() {
        return this == BEDROCK ? "AWS_BEARER_TOKEN_BEDROCK" : variables + "_API_KEY";
    }

    public String addressVariable() {
        return this == OLLAMA ? "OLLAMA_HOST" : variables + "_BASE_URL";
    }

    public String modelVariable() {
        return variables + "_MODEL";
    }
}
