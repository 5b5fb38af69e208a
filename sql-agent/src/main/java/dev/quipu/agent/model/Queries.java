package dev.quipu.agent.model;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.explain.CostWords;
import dev.quipu.agent.explain.GrainCheck;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.warehouse.WarehouseException;
import dev.quipu.agent.workbench.Run;
import dev.quipu.prompts.PromptName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the SQL of the model and keeps the last that gave rows. For one question and one thread. */
final class Queries {
    /**
     * SQL that ran.
     *
     * @param repeated what its joins count more than once, in sentences
     */
    record Result(String sql, Run.Rows rows, QueryOutline outline, List<String> repeated) {
        Result {
            repeated = List.copyOf(repeated);
        }
    }

    private final Matter matter;
    private final CostWords cost;
    private final String analyst;
    private final RowsText rowsText;
    private final Set<String> failed = new HashSet<>();
    private final Set<String> questioned = new HashSet<>();
    private @Nullable Result last;
    private int failures;
    private boolean tooCostly;

    Queries(Matter matter, CostWords cost, String analyst) {
        this.cost = cost;
        this.analyst = analyst;
        this.matter = matter;
        this.rowsText = new RowsText(matter.screen());
    }

    /** What the answer would rest on now. */
    Optional<Result> last() {
        return Optional.ofNullable(last);
    }

    void take(Result result) {
        last = result;
    }

    Outcome run(String sql) throws EndedException {
        Run run = matter.workbench().run(sql);
        if (run instanceof Run.Rows rows) {
            return rows.query().tables().isEmpty() ? problem(sql, "It reads no table.") : ran(sql, rows);
        }
        if (run instanceof Run.Broken broken) {
            return broken(sql, broken);
        }
        if (run instanceof Run.TooCostly costly) {
            return costly(sql, costly);
        }
        return problem(sql, refusal((Run.Refused) run));
    }

    /** The SQL as a result, if it runs; nothing is told to the model. */
    Optional<Result> tried(String sql) {
        return matter.workbench().run(sql) instanceof Run.Rows rows
                        && !rows.query().tables().isEmpty()
                ? Optional.of(result(sql, rows))
                : Optional.empty();
    }

    private Result result(String sql, Run.Rows rows) {
        QueryOutline outline = matter.workbench().outline(rows.query());
        return new Result(sql, rows, outline, new GrainCheck(matter.workbench().catalog()).findings(outline));
    }

    private Outcome ran(String sql, Run.Rows rows) {
        Result result = result(sql, rows);
        last = result;
        String text = told(result);
        boolean isNew = !result.repeated().isEmpty() && questioned.isEmpty() && questioned.add(folded(sql));
        return new Outcome.Told(
                isNew
                        ? matter.prompts().text(PromptName.GRAIN, "problem", String.join(" ", result.repeated())) + "\n"
                                + text
                        : text);
    }

    /** The rows for the model, with what it is to do with them. */
    String told(Result result) {
        PromptName prompt = matter.screen().showsRows() ? PromptName.WORDING : PromptName.WORDING_UNSEEN;
        return matter.prompts().text(prompt, "result", rows(result));
    }

    String rows(Result result) {
        String rows = matter.fence().data("rows", rowsText.of(result.rows().result()));
        if (!result.rows().result().rows().isEmpty()) {
            return rows;
        }
        String why = EmptyReasons.of(result.outline(), matter.workbench().catalog());
        return why.isEmpty() || !matter.screen().showsRows()
                ? rows
                : rows + "\n" + matter.fence().data("why", matter.screen().words(why));
    }

    private Outcome broken(String sql, Run.Broken broken) throws EndedException {
        boolean over = broken.kind() == WarehouseException.Kind.TIME
                && matter.workbench().deadline().passed();
        return switch (broken.kind()) {
            case SOURCE, CANCELLED, ENGINE ->
                new Outcome.Done(new Answer.Failed(sentence(broken.what()), sentence(broken.instead())));
            case TIME, MEMORY, QUERY -> {
                if (over) {
                    throw new EndedException("the time for the question is over");
                }
                String what = matter.screen().words(broken.what() + ". " + sentence(broken.instead()));
                yield problem(sql, matter.fence().data("error", what));
            }
        };
    }

    /** Told to the model once, which may find a cheaper way; then the asker decides. */
    private Outcome costly(String sql, Run.TooCostly costly) throws EndedException {
        if (!tooCostly) {
            tooCostly = true;
            return problem(sql, "It would read too much. Filter, take a shorter period or join less.");
        }
        return new Outcome.Done(cost.askBack(
                matter.question(), costly, List.of(), matter.workbench().catalog(), analyst));
    }

    private static String refusal(Run.Refused refused) {
        return refused.violations().stream().map(Queries::line).collect(Collectors.joining("\n"));
    }

    private static String line(Violation violation) {
        return "Line " + violation.line() + ", column " + violation.column() + ": " + violation.what() + "; "
                + violation.instead() + ".";
    }

    private Outcome problem(String sql, String problem) throws EndedException {
        failures++;
        if (!failed.add(folded(sql))) {
            throw new EndedException("it sent the same SQL again that cannot run");
        }
        if (failures > matter.bounds().failures()) {
            throw new EndedException("none of its " + failures + " queries could run");
        }
        return new Outcome.Told(matter.prompts().text(PromptName.REPAIR, "problem", problem));
    }

    private static String folded(String sql) {
        return sql.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String sentence(String words) {
        String text = words.strip();
        String begun = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
