package dev.quipu.agent.answer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one language model was used for a question, whether its answer was taken or not.
 *
 * @param analyst the name under which its answers go
 * @param model as its provider calls it
 * @param prompts the edition of each prompt that it was given, by name
 * @param tokensIn read by the model
 * @param tokensOut written by the model
 * @param cost by the price of the settings; zero when none is set
 */
public record ModelUse(
        String analyst,
        String model,
        Map<String, String> prompts,
        long tokensIn,
        long tokensOut,
        int roundTrips,
        BigDecimal cost) {
    public ModelUse {
        Objects.requireNonNull(analyst, "analyst is null");
        Objects.requireNonNull(model, "model is null");
        prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
        Objects.requireNonNull(cost, "cost is null");
    }
}
