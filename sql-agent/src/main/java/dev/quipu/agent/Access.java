package dev.quipu.agent;

import dev.quipu.agent.access.Role;
import dev.quipu.agent.access.RoleView;
import dev.quipu.agent.source.SourceException;
import dev.quipu.catalog.Catalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** What askers see of an open source. Safe for use by several threads. */
public final class Access {
    private final Optional<RoleView> view;
    private final Roles roles;

    /** The role of an asker; an asker without one sees everything, so a door that strangers use gives each a role. */
    @FunctionalInterface
    public interface Roles {
        Optional<Role> of(String asker);
    }

    private Access(Optional<RoleView> view, Roles roles) {
        this.view = view;
        this.roles = Objects.requireNonNull(roles, "roles is null");
    }

    /** Everybody sees everything, as the person at a terminal who owns the file. */
    public static Access toEverything() {
        return new Access(Optional.empty(), asker -> Optional.empty());
    }

    public static Access byRole(RoleView view, Roles roles) {
        return new Access(Optional.of(view), roles);
    }

    public Optional<Role> role(String asker) {
        return roles.of(asker);
    }

    /** The source as the asker may see it. */
    Catalog catalog(OpenSource source, String asker, Instant now, ZoneId zone) throws SourceException {
        Optional<Role> role = roles.of(asker);
        if (role.isEmpty()) {
            return source.catalog();
        }
        return view.orElseThrow(() -> new IllegalStateException("a role without a view"))
                .of(role.get(), asker, source.catalog(), source.warehouse(), now, zone);
    }
}
