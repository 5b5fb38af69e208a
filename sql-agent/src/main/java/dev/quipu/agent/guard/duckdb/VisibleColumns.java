package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.MissingColumn;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import dev.quipu.catalog.Table;

/**
 * Says early and with a suggestion that a column is not there, where the text alone makes it plain. What it lets pass is
 * found when the source binds the query.
 */
final class VisibleColumns implements Rule {
    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        if (!visible.namesAreKnown()) {
            return;
        }
        for (ColumnUse use : query.columns()) {
            if (findings.areMany()) {
                return;
            }
            if (use.path().size() > 1 || !SqlKeywords.callsFunction(use.path().get(0))) {
                MissingColumn.find(use.path(), use.scope(), visible, VisibleColumns::isRowNumber)
                        .ifPresent(missing -> refuse(use, missing, findings));
            }
        }
    }

    /** What stands in the place of a protected table has no row numbers. */
    private static boolean isRowNumber(Table table, String column) {
        return column.equalsIgnoreCase("rowid") && table.protection().isNone();
    }

    private static void refuse(ColumnUse use, MissingColumn missing, Findings findings) {
        String quoted = findings.text().isDoubleQuoted(use.place())
                ? "; text stands in single quotes: '" + missing.name() + "'"
                : "";
        Wording.Words words = missing.words();
        findings.add(Violation.Code.COLUMN, use.place(), words.what(), words.instead() + quoted);
    }
}
