package dev.quipu.agent.model.provider;

import java.util.Objects;

/**
 * What people call a model, and where they set it.
 *
 * @param id the id of the settings, or {@code provider:name}
 * @param provider the provider's name as people write it, such as OpenAI
 * @param name the provider's name of the model
 * @param nameSetting where the name is set: a setting, a variable of the environment or an option
 * @param keySetting where the key is set
 * @param addressSetting where the address of the provider is set
 */
public record ModelLabel(
        String id, String provider, String name, String nameSetting, String keySetting, String addressSetting) {
    public ModelLabel {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(provider, "provider is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(nameSetting, "nameSetting is null");
        Objects.requireNonNull(keySetting, "keySetting is null");
        Objects.requireNonNull(addressSetting, "addressSetting is null");
    }

    /** A model that stands in the settings under its id. */
    public static ModelLabel ofSettings(String id, String provider, String name) {
        String section = "models." + id;
        return new ModelLabel(id, provider, name, section + ".name", section + ".key", section + ".base-url");
    }

    /** Where the model's other settings are, or would be if it stood in the settings. */
    private String section() {
        return id.contains(":") ? "models.<id>" : "models." + id;
    }

    String fill(String template) {
        return template.replace("{section}", section())
                .replace("{provider}", provider)
                .replace("{name}", name)
                .replace("{name-setting}", nameSetting)
                .replace("{key-setting}", keySetting)
                .replace("{address-setting}", addressSetting);
    }
}
