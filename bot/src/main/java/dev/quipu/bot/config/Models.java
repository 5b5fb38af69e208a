package dev.quipu.bot.config;

import dev.quipu.agent.model.provider.Budgets;
import dev.quipu.agent.model.provider.ModelSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The language models.
 *
 * @param byId all that are set, in the order of the file
 * @param chain those that are asked, in this order; the offline analyst comes after them
 */
public record Models(Map<String, ModelSettings> byId, List<ModelSettings> chain, Budgets budgets) {
    /** The id of the analyst that needs no model. */
    public static final String OFFLINE = "offline";

    public Models {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        chain = List.copyOf(chain);
        Objects.requireNonNull(budgets, "budgets is null");
    }

    Models asking(List<ModelSettings> others) {
        return new Models(byId, others, budgets);
    }
}
