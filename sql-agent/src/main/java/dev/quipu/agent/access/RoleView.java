package dev.quipu.agent.access;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.Deadline;
import dev.quipu.agent.warehouse.Warehouse;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.catalog.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The catalogs of roles, each made once for a state of the source, an asker and a day, since rules may name the asker and
 * the day. Safe for use by several threads.
 */
public final class RoleView {
    private static final Duration TIME_TO_LOOK = Duration.ofSeconds(60);
    private static final int KEPT = 64;

    private final SqlGuard guard;
    private final MaskKey key;
    private final InstantSource clock;
    private final Map<Seen, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Seen(Role role, String asker, String source, LocalDate day) {}

    /** @param source what it was made from; a source that was read anew has another one */
    private record Kept(Catalog source, Catalog visible) {}

    /** @param clock measures how long is looked at rows */
    public RoleView(SqlGuard guard, MaskKey key, InstantSource clock) {
        this.guard = Objects.requireNonNull(guard, "guard is null");
        this.key = Objects.requireNonNull(key, "key is null");
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /**
     * What the asker sees of the source.
     *
     * @throws SourceException when the role sees nothing of it, or its rules do not hold: then nobody sees anything
     */
    @SuppressWarnings("ReferenceEquality") // a catalog is compared by what made it, which is quick
    public synchronized Catalog of(
            Role role, String asker, Catalog source, Warehouse warehouse, Instant now, ZoneId zone)
            throws SourceException {
        Seen seen = new Seen(role, asker, source.source(), LocalDate.ofInstant(now, zone));
        Kept known = kept.get(seen);
        if (known == null || known.source() != source) {
            known = new Kept(source, read(role, asker, source, warehouse, now, zone));
            kept.put(seen, known);
        }
        return known.visible();
    }

    private Catalog read(Role role, String asker, Catalog source, Warehouse warehouse, Instant now, ZoneId zone)
            throws SourceException {
        SourceRules rules = role.rules(source.source()).orElseThrow(() -> nothing(role, source));
        VisibleCatalog reader = new VisibleCatalog(source, rules, asker, guard, key);
        Catalog visible = reader.read();
        if (!reader.problems().isEmpty()) {
            throw broken(role, source, reader.problems());
        }
        if (visible.tables().isEmpty()) {
            throw nothing(role, source);
        }
        try {
            Deadline deadline = Deadline.in(TIME_TO_LOOK, clock);
            return new VisibleProfile(source, visible, guard, warehouse, now, zone, deadline).read();
        } catch (WarehouseException e) {
            throw e.kind() == WarehouseException.Kind.QUERY
                    ? broken(
                            role,
                            source,
                            List.of(new Problem("a row rule or mask does not work: " + e.what(), e.instead())))
                    : new SourceException(e.what(), e.instead());
        }
    }

    private static SourceException nothing(Role role, Catalog source) {
        return new SourceException(
                "the role " + role.id() + " sees nothing of " + source.source(),
                "Name what it sees under roles." + role.id() + ".sources." + source.source()
                        + " in the settings, or ask another source.");
    }

    private static SourceException broken(Role role, Catalog source, List<Problem> problems) {
        String first = problems.get(0).what();
        String more = problems.stream()
                .skip(1)
                .map(problem -> problem.what() + " (" + problem.instead() + ")")
                .collect(Collectors.joining("; "));
        return new SourceException(
                "the rules of the role " + role.id() + " do not hold for " + source.source() + ": " + first,
                sentence(problems.get(0).instead()) + (more.isEmpty() ? "" : " Also: " + more + "."));
    }

    private static String sentence(String text) {
        String first = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return first.endsWith("?") || first.endsWith(".") ? first : first + ".";
    }
}
