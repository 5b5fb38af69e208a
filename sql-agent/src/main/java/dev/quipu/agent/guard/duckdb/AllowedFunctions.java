package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.duckdb.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.NearestName;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.Optional;

/** Only functions of the list. */
final class AllowedFunctions implements Rule {
    private final FunctionList list;

    AllowedFunctions(FunctionList list) {
        this.list = list;
    }

    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        for (FunctionUse use : query.functions()) {
            if (findings.areMany()) {
                return;
            }
            boolean allowed = use.inFrom() ? list.allowsTable(use.name()) : list.allowsScalar(use.name());
            if (!allowed) {
                refuse(use.name(), use.inFrom(), use.place(), findings);
            } else if (use.inFrom() && use.path().size() > 1) {
                findings.add(
                        Violation.Code.FUNCTION,
                        use.place(),
                        "a schema before `" + use.name() + "`",
                        "write " + use.name() + "(...) alone");
            }
        }
        query.columns().stream()
                .filter(use -> isKeyword(use, visible))
                .forEach(use -> refuse(use.path().get(0), false, use.place(), findings));
    }

    /** {@code current_user} and its like look like columns and call functions. */
    private boolean isKeyword(ColumnUse use, Visible visible) {
        if (use.path().size() != 1) {
            return false;
        }
        String name = use.path().get(0);
        boolean denied = SqlKeywords.callsFunction(name) && list.denial(name).isPresent();
        return denied && !use.scope().names(name) && !visible.someColumnIsCalled(name) && !mayBeElsewhere(use, name);
    }

    // The word "user" is too common a name of a column to be refused where columns are not all known.
    private static boolean mayBeElsewhere(ColumnUse use, String name) {
        return name.equalsIgnoreCase("user") && use.scope().isOpen();
    }

    private void refuse(String name, boolean inFrom, long place, Findings findings) {
        Optional<String> denial = list.denial(name);
        if (denial.isPresent()) {
            findings.add(
                    Violation.Code.FUNCTION,
                    place,
                    "`" + name + "` is not allowed (" + denial.get() + ")",
                    inFrom ? "read from a table of the catalog" : "leave it out");
            return;
        }
        String instead = NearestName.of(name, (inFrom ? list.tableNames() : list.scalarNames()).stream())
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElse(inFrom ? "read from a table of the catalog" : "use a built-in function");
        String what = "unknown function `" + name + "`" + (inFrom ? " in FROM" : "");
        findings.add(Violation.Code.FUNCTION, place, what, instead);
    }
}
