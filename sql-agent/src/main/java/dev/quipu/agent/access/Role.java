package dev.quipu.agent.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may see what. A source that a role does not name it does not see.
 *
 * @param mayRunAnyway whether its people may run a query that costs more than the limit
 * @param sources by the ids of the settings
 */
public record Role(String id, boolean mayRunAnyway, Map<String, SourceRules> sources) {
    public Role {
        Objects.requireNonNull(id, "id is null");
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    public Optional<SourceRules> rules(String source) {
        return Optional.ofNullable(sources.get(source));
    }
}
