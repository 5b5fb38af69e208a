package dev.quipu.agent.offline.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names under which tables are known in one query, none of which hides one of an outer query. */
final class Scope {
    private final Map<Instance, String> aliases = new HashMap<>();
    private final Set<String> taken;
    private final Map<Instance, String> outer;

    Scope() {
        this.taken = new TreeSet<>();
        this.outer = Map.of();
    }

    private Scope(Scope parent) {
        this.taken = new TreeSet<>(parent.taken);
        Map<Instance, String> visible = new HashMap<>(parent.outer);
        visible.putAll(parent.aliases);
        this.outer = Map.copyOf(visible);
    }

    Scope inner() {
        return new Scope(this);
    }

    void add(Instance instance) {
        String base = instance.role().isEmpty()
                ? instance.table().table()
                : instance.role().replaceAll("(?i)_?id$", "");
        String alias = base.isEmpty() ? instance.table().table() : base;
        for (int number = 2; !taken.add(alias.toLowerCase(Locale.ROOT)); number++) {
            alias = base + "_" + number;
        }
        aliases.put(instance, alias);
    }

    String alias(Instance instance) {
        String alias = aliases.getOrDefault(instance, outer.get(instance));
        if (alias == null) {
            throw new NoJoinException(instance + " is not joined");
        }
        return alias;
    }

    /** True when columns need no table before them. */
    boolean single() {
        return aliases.size() == 1 && outer.isEmpty();
    }
}
