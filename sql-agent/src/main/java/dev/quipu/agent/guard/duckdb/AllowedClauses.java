package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.duckdb.QueryFacts.Refusal;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;

/** Only clauses that a reading query needs, in a size that it needs. */
final class AllowedClauses implements Rule {
    private static final int MOST_JOINS = 40;
    private static final int MOST_COMMON_TABLES = 60;
    /** Each is planned once for each use, and the uses multiply, in a part of the work that no time limit ends. */
    private static final int MOST_NOT_MATERIALIZED = 3;

    private final Wording wording;
    private final FunctionList functions;

    AllowedClauses(Wording wording, FunctionList functions) {
        this.wording = wording;
        this.functions = functions;
    }

    @Override
    public void check(QueryFacts query, Visible visible, Findings findings) {
        boolean placed = query.refusals().stream().anyMatch(refusal -> refusal.place() >= 0);
        query.refusals().stream()
                .filter(refusal -> refusal.place() >= 0 || !placed)
                .forEach(refusal -> refuse(refusal, findings));
        query.functions().stream()
                .filter(this::hasArrow)
                .forEach(use -> findings.add(
                        Violation.Code.CLAUSE,
                        use.place(),
                        "the arrow `x -> ...` is no longer a lambda",
                        "write " + use.name() + "(list, lambda x : ...)"));
        atMost(query.joins(), MOST_JOINS, "joins", findings);
        atMost(query.largestWith(), MOST_COMMON_TABLES, "tables in one WITH", findings);
        atMost(query.notMaterialized(), MOST_NOT_MATERIALIZED, "tables AS NOT MATERIALIZED", findings);
    }

    private void refuse(Refusal refusal, Findings findings) {
        if (refusal.size()) {
            findings.add(Violation.Code.SIZE, refusal.place(), refusal.subject(), "write a simpler query");
            return;
        }
        Wording.Words words = wording.of(refusal.subject())
                .orElseGet(() -> new Wording.Words(
                        "`" + refusal.subject() + "` is not something a query may hold", "write it as a plain SELECT"));
        findings.add(Violation.Code.CLAUSE, refusal.place(), words.what(), words.instead());
    }

    /** In a method chain the list stands before the dot, so the lambda comes first. */
    private boolean hasArrow(FunctionUse use) {
        int lambda = use.path().size() > 1 ? 0 : 1;
        String syntax = use.call()
                .path("arguments")
                .path(lambda)
                .path("expression")
                .path("syntax_type")
                .asText();
        return functions.takesLambda(use.name()) && syntax.equals("SINGLE_ARROW");
    }

    private static void atMost(int count, int most, String things, Findings findings) {
        if (count > most) {
            findings.add(
                    Violation.Code.SIZE, -1, count + " " + things + ", more than " + most, "write a simpler query");
        }
    }
}
