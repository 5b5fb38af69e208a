package dev.quipu.agent.model;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.explain.FigureCheck;
import dev.quipu.agent.explain.QueryWords;
import dev.quipu.agent.explain.RestsOnReader;
import dev.quipu.agent.explain.ResultWords;
import dev.quipu.agent.model.defence.PlainText;
import dev.quipu.agent.model.protocol.Call;
import dev.quipu.prompts.PromptName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes an answer of rows and of what the model says about them. For one question and one thread. */
final class Wording {
    private static final int HEADLINE = 400;
    private static final int EXPLANATION = 1_500;
    private static final int CONDITION = 140;

    private final Matter matter;
    private final ResultWords plain;
    private final String analyst;
    private boolean sentBack;

    Wording(Matter matter, ResultWords plain, String analyst) {
        this.matter = matter;
        this.plain = plain;
        this.analyst = analyst;
    }

    /** The answer, or figures that the model has to take back. */
    Outcome of(Queries.Result result, Call.Tell tell) {
        String headline = PlainText.of(tell.headline(), HEADLINE);
        String explanation = PlainText.of(tell.explanation(), EXPLANATION);
        FigureCheck check = check(result);
        FigureCheck.Checked top = check.check(headline);
        FigureCheck.Checked rest = check.check(explanation);
        List<String> unsupported = new ArrayList<>(top.unsupported());
        unsupported.addAll(rest.unsupported());
        if (!unsupported.isEmpty()) {
            matter.workbench()
                    .note(new Step(
                            "figures",
                            unsupported.size() + " not in the result",
                            sentBack ? "left out" : "sent back",
                            0));
        }
        if (!unsupported.isEmpty() && !sentBack) {
            sentBack = true;
            return new Outcome.Told(
                    matter.prompts().text(PromptName.FIGURES, "figures", String.join(", ", unsupported)));
        }
        List<String> more = new ArrayList<>(List.of(rest.kept()));
        if (!unsupported.isEmpty()) {
            more.add("A sentence was left out, because its figures are not in the result.");
        }
        more.addAll(workedOut(top, rest));
        String words = matter.screen().showsRows() ? top.kept() : "";
        if (!matter.screen().showsRows()) {
            more.add(0, top.kept());
        }
        return new Outcome.Done(answered(result, words, more));
    }

    /** The rows as an answer without words of the model. */
    Answer plainly(Queries.Result result, String note) {
        return answered(result, "", List.of(note));
    }

    private Answer answered(Queries.Result result, String headline, List<String> sentences) {
        ResultTable rows = result.rows().result();
        List<String> more = new ArrayList<>(sentences);
        if (rows.rows().isEmpty()) {
            more.add(EmptyReasons.of(result.outline(), matter.workbench().catalog()));
        }
        more.add(Meaning.offer(matter.question().text()));
        result.repeated().forEach(repeated -> more.add("Careful: " + repeated));
        String explanation = more.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
        return new Answer.Answered(
                headline.isBlank() ? PlainText.of(plain.headline(rows), HEADLINE) : headline,
                QueryWords.of(result.outline()).stream()
                        .map(line -> PlainText.quoted(line, CONDITION))
                        .toList(),
                PlainText.of(explanation, 2 * EXPLANATION),
                result.sql(),
                rows,
                restsOn(result),
                analyst);
    }

    private FigureCheck check(Queries.Result result) {
        // who has not seen the rows cannot name a figure of them
        ResultTable seen =
                matter.screen().showsRows() ? result.rows().result() : new ResultTable(List.of(), List.of(), false);
        return new FigureCheck(matter.question(), result.sql(), seen, restsOn(result));
    }

    private RestsOn restsOn(Queries.Result result) {
        LocalDate today =
                LocalDate.ofInstant(matter.question().now(), matter.question().zone());
        return new RestsOnReader(
                        matter.workbench().catalog(), today, matter.workbench().rowLimit())
                .read(result.rows());
    }

    private static List<String> workedOut(FigureCheck.Checked top, FigureCheck.Checked rest) {
        List<String> derived = new ArrayList<>(top.derived());
        derived.addAll(rest.derived());
        return derived.isEmpty()
                ? List.of()
                : List.of("Worked out from the rows: "
                        + derived.stream().distinct().collect(Collectors.joining("; ")) + ".");
    }
}
