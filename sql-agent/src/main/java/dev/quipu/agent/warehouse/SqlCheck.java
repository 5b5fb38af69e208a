package dev.quipu.agent.warehouse;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.catalog.Catalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks SQL as far as that is possible without running it: the guard, then binding. Safe for use by several threads. */
public final class SqlCheck {
    private final SqlGuard guard;
    private final Catalog catalog;
    private final CheckMode mode;
    private final Optional<Warehouse> warehouse;

    private SqlCheck(SqlGuard guard, Catalog catalog, CheckMode mode, Optional<Warehouse> warehouse) {
        this.guard = Objects.requireNonNull(guard, "guard is null");
        this.catalog = Objects.requireNonNull(catalog, "catalog is null");
        this.mode = Objects.requireNonNull(mode, "mode is null");
        this.warehouse = warehouse;
    }

    /** Only the guard. */
    public static SqlCheck ofText(SqlGuard guard, Catalog catalog, CheckMode mode) {
        return new SqlCheck(guard, catalog, mode, Optional.empty());
    }

    /** The guard with the catalog, then binding in the source. */
    public static SqlCheck withBinding(SqlGuard guard, Catalog catalog, Warehouse warehouse) {
        return new SqlCheck(guard, catalog, CheckMode.WITH_CATALOG, Optional.of(warehouse));
    }

    /**
     * Allowed or refused; what the source says against the query comes as a violation with the code BINDING.
     *
     * @throws WarehouseException when the source cannot say, because it is gone or slow
     */
    public Verdict check(String sql, Instant now, ZoneId zone, Deadline deadline) throws WarehouseException {
        Verdict verdict = guard.check(sql, catalog, mode);
        if (!(verdict instanceof Verdict.Allowed allowed) || warehouse.isEmpty()) {
            return verdict;
        }
        try {
            warehouse.get().prepare(allowed.query(), now, zone, deadline);
            return verdict;
        } catch (WarehouseException e) {
            if (e.kind() != WarehouseException.Kind.QUERY) {
                throw e;
            }
            return new Verdict.Refused(List.of(
                    Violation.at(Violation.Code.BINDING, allowed.query().sql(), e.position(), e.what(), e.instead())));
        }
    }
}
