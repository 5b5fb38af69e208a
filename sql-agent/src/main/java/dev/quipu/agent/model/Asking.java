package dev.quipu.agent.model;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.explain.FigureCheck;
import dev.quipu.agent.explain.ResultWords;
import dev.quipu.agent.explain.SameResult;
import dev.quipu.agent.model.defence.PlainText;
import dev.quipu.agent.model.protocol.Call.Ask;
import dev.quipu.prompts.PromptName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts readings before the asker when they differ in what they give. For one question and one thread. */
final class Asking {
    private static final int LONGEST = 200;
    private static final int FEWEST = 2;
    private static final int MOST = 3;
    private static final String QUESTION = "I can read this in more than one way. Which do you mean?";

    private final Matter matter;
    private final Queries queries;
    private final ResultWords plain;
    private final String analyst;
    private boolean sentBack;

    Asking(Matter matter, Queries queries, ResultWords plain, String analyst) {
        this.matter = matter;
        this.queries = queries;
        this.plain = plain;
        this.analyst = analyst;
    }

    Outcome of(Ask ask) {
        if (ask.options().size() < FEWEST || ask.options().size() > MOST) {
            return back("it has " + ask.options().size() + " readings.");
        }
        List<Optional<Queries.Result>> results = new ArrayList<>();
        ask.options().forEach(option -> results.add(queries.tried(option.sql())));
        boolean allRan = results.stream().allMatch(Optional::isPresent);
        if (!allRan && !sentBack) {
            return back("the SQL of a reading does not run.");
        }
        if (allRan && allSame(results)) {
            Queries.Result result = results.get(0).orElseThrow();
            queries.take(result);
            return new Outcome.Told(matter.prompts().text(PromptName.SAME_READINGS, "result", queries.rows(result)));
        }
        return new Outcome.Done(
                new Answer.AskBack(words(ask.question(), QUESTION), choices(ask, results, allRan), analyst));
    }

    private Outcome back(String problem) {
        sentBack = true;
        return new Outcome.Told(matter.prompts().text(PromptName.READINGS, "problem", problem));
    }

    private static boolean allSame(List<Optional<Queries.Result>> results) {
        Queries.Result first = results.get(0).orElseThrow();
        return results.stream()
                .flatMap(Optional::stream)
                .allMatch(other ->
                        SameResult.of(first.rows().result(), other.rows().result()));
    }

    private List<Choice> choices(Ask ask, List<Optional<Queries.Result>> results, boolean allRan) {
        List<Choice> choices = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            String label = words(ask.options().get(index).label(), "Reading " + (index + 1));
            String headline = allRan
                    ? results.get(index)
                            .map(result ->
                                    PlainText.of(plain.headline(result.rows().result()), LONGEST))
                            .orElse("")
                    : "";
            choices.add(new Choice(label, Meaning.with(matter.question().text(), label), headline));
        }
        return choices;
    }

    /** Words of the model that no result stands behind: without figures of its own. */
    private String words(String text, String otherwise) {
        String plainText = PlainText.of(Objects.requireNonNullElse(text, ""), LONGEST);
        FigureCheck.Checked checked = new FigureCheck(matter.question(), "").check(plainText);
        return checked.unsupported().isEmpty() && !plainText.isBlank() ? plainText : otherwise;
    }
}
