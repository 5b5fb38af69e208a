package dev.quipu.agent.explain;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Cost;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.warehouse.CostLimits;
import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.agent.workbench.Run;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks back about a question that would cost more than it may, with its cost in words and the ways to go on. */
public final class CostWords {
    private final Amounts amounts;

    public CostWords(Figures figures) {
        this.amounts = new Amounts(figures);
    }

    /**
     * The question back; a refusal when there is no way to go on.
     *
     * @param cheaper narrower questions that would cost little enough
     * @param visible what the asker may see; other tables behind it are not named
     */
    public Answer askBack(
            Question question, Run.TooCostly costly, List<Choice> cheaper, Catalog visible, String analyst) {
        Objects.requireNonNull(visible, "visible is null");
        Estimate estimate = costly.estimate();
        List<Choice> choices = new ArrayList<>(cheaper);
        if (question.permissions().mayRunAnyway()) {
            choices.add(new Choice(
                    "Run it anyway, within the time that a question may take",
                    question.text(),
                    "",
                    Approval.RUN_ANYWAY));
        }
        boolean hides = costly.query().isRestricted();
        String what = hides ? withoutFigures(costly.limits()) : sentence(estimate, costly.limits(), visible);
        if (choices.isEmpty()) {
            String instead = "Narrow the question, for example to a shorter period, or ask somebody who may run it.";
            return new Answer.Declined(what, List.of(instead), analyst);
        }
        Cost cost = hides ? Cost.UNKNOWN : new Cost(estimate.rows(), estimate.bytes(), estimate.largestStep());
        return new Answer.AskBack(what + " How do you want to go on?", choices, cost, analyst);
    }

    /** What is read counts rows, too, that the asker may not see. */
    private String withoutFigures(CostLimits limits) {
        return "This would read or make more than a question may: " + amounts.bytes(limits.bytes()) + ", or "
                + amounts.rows(limits.rows()) + ".";
    }

    /** How much it would be, and how much it may be. */
    String sentence(Estimate estimate, CostLimits limits, Catalog visible) {
        if (limits.tooManyBytes(estimate)) {
            return "This would read about " + amounts.bytes(estimate.bytes()) + " (" + rows(estimate, visible)
                    + "), more than the " + amounts.bytes(limits.bytes()) + " that a question may read.";
        }
        if (limits.tooManyRows(estimate)) {
            return "This would read about " + rows(estimate, visible) + ", more than the " + amounts.rows(limits.rows())
                    + " that a question may read.";
        }
        return "One step of this would make about " + amounts.rows(estimate.largestStep()) + ", more than the "
                + amounts.rows(limits.stepRows()) + " that it may.";
    }

    private String rows(Estimate estimate, Catalog visible) {
        List<TableName> known = estimate.scans().stream()
                .map(Estimate.Scan::table)
                .filter(table -> visible.table(table).isPresent())
                .limit(1)
                .toList();
        if (known.isEmpty()) {
            return amounts.rows(estimate.rows());
        }
        String most = estimate.scans().size() > 1 ? ", most of them of " : " of ";
        return amounts.rows(estimate.rows()) + most + known.get(0).table();
    }
}
