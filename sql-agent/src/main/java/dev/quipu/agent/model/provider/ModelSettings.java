package dev.quipu.agent.model.provider;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One model as it is set.
 *
 * @param address where the provider is; empty for its own place
 * @param apiVersion Azure's version of the interface; other providers have none
 * @param reasoning how much OpenAI's models are to reason; empty when nothing is sent
 * @param temperature null when none is sent, which models that reason insist on
 */
public record ModelSettings(
        ModelLabel label,
        Provider provider,
        String address,
        Secret key,
        ModelLimits limits,
        Price price,
        boolean nativeTools,
        String apiVersion,
        String reasoning,
        @Nullable Double temperature) {
    public ModelSettings {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(provider, "provider is null");
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(limits, "limits is null");
        Objects.requireNonNull(price, "price is null");
        Objects.requireNonNull(apiVersion, "apiVersion is null");
        Objects.requireNonNull(reasoning, "reasoning is null");
    }

    /** Where the provider is; empty when nobody said so and it has no place of its own. */
    public String place() {
        return address.isEmpty() ? provider.standardAddress() : address;
    }

    /** A server of one's own may do without a key. */
    boolean lacksKey() {
        boolean own = !address.isEmpty() && !provider.isOfAnAccount();
        return key.isEmpty() && provider.needsKey() && !own;
    }
}
