package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.text.MissingColumn;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.util.Locale;
import java.util.Set;

/**
 * Says early and with a suggestion that a column is not there, where the text alone makes it plain. What it lets pass is
 * found when the source binds the query.
 */
final class VisibleColumns implements Rule {
    /** What GROUP BY ALL and ORDER BY ALL mean, what GROUPING SETS adds, and what {@link AllowedClauses} refuses. */
    private static final Set<String> OF_THE_ENGINE = Set.of("all", "grouping__id", "_metadata");

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        if (!visible.namesAreKnown()) {
            return;
        }
        for (ColumnUse use : query.columns()) {
            if (findings.areMany()) {
                return;
            }
            String last = use.path().get(use.path().size() - 1).toLowerCase(Locale.ROOT);
            if (!OF_THE_ENGINE.contains(last) && !mayBeGrouping(use)) {
                MissingColumn.find(use.path(), use.scope(), visible, (table, column) -> false)
                        .ifPresent(missing -> refuse(use, missing, findings));
            }
        }
    }

    /** {@code window.start} after grouping by a window names no column of a table. */
    private static boolean mayBeGrouping(ColumnUse use) {
        String first = use.path().get(0).toLowerCase(Locale.ROOT);
        return first.equals("window") || first.equals("session_window");
    }

    private static void refuse(ColumnUse use, MissingColumn missing, PlacedFindings findings) {
        Wording.Words words = missing.words();
        findings.add(Violation.Code.COLUMN, use.place(), words.what(), words.instead());
    }
}
