package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.spark.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.NearestName;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.Optional;

/** Only functions of the list, by their plain names. */
final class AllowedFunctions implements Rule {
    private final FunctionList list;
    private final ForeignWords foreign;

    AllowedFunctions(FunctionList list, ForeignWords foreign) {
        this.list = list;
        this.foreign = foreign;
    }

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        for (FunctionUse use : query.functions()) {
            if (findings.areMany()) {
                return;
            }
            if (use.keyword() && mayBeColumn(use, query, visible)) {
                continue;
            }
            if (!list.allows(use.name(), use.inFrom())) {
                refuse(use, findings);
            } else if (use.path().size() > 1) {
                findings.add(
                        Violation.Code.FUNCTION,
                        use.place(),
                        "a schema before `" + use.name() + "`",
                        "write " + use.name() + "(...) alone");
            }
        }
    }

    /** Words that call without brackets are columns where a column has the name. */
    static boolean mayBeColumn(FunctionUse use, QueryFacts query, Visible visible) {
        boolean unknown = !visible.namesAreKnown()
                && AsciiCase.same(use.name(), "user")
                && !query.tables().isEmpty();
        return unknown || query.givesName(use.name()) || visible.someColumnIsCalled(use.name());
    }

    private void refuse(FunctionUse use, PlacedFindings findings) {
        String elsewhere = use.inFrom() ? "read from a table of the catalog" : "use a built-in function";
        String name = String.join(".", use.path());
        Optional<String> denial = list.denial(use.name());
        if (denial.isPresent()) {
            findings.add(
                    Violation.Code.FUNCTION,
                    use.place(),
                    "`" + name + "` is not allowed (" + denial.get() + ")",
                    use.inFrom() ? elsewhere : "leave it out");
            return;
        }
        if (list.allows(use.name(), !use.inFrom())) {
            String where = use.inFrom() ? "only outside of FROM" : "only in FROM";
            findings.add(Violation.Code.FUNCTION, use.place(), "`" + name + "` stands " + where, elsewhere);
            return;
        }
        String instead = foreign.of("function", use.name())
                .or(() -> NearestName.of(use.name(), list.names(use.inFrom()).stream())
                        .map(nearest -> "did you mean `" + nearest + "`?"))
                .orElse(elsewhere);
        String what = "unknown function `" + name + "`" + (use.inFrom() ? " in FROM" : "");
        findings.add(Violation.Code.FUNCTION, use.place(), what, instead);
    }
}
