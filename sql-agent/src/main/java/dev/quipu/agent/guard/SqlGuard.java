package dev.quipu.agent.guard;

import dev.quipu.catalog.Catalog;
import java.util.List;

/** Proves that SQL may run, or says why not. Safe for use by several threads. */
public final class SqlGuard {
    /** Checks the text against the grammar of the catalog's dialect and against what the catalog shows. */
    public Verdict check(String sql, Catalog catalog) {
        return new Verdict.Refused(
                List.of(new Violation(Violation.Code.STATEMENT, 1, 1, "nothing is allowed yet", "wait for the guard")));
    }
}
