package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Choice;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.explain.Amounts;
import dev.quipu.agent.explain.CostWords;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.explain.RestsOnReader;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.agent.offline.wording.Headline;
import dev.quipu.agent.offline.wording.Refusal;
import dev.quipu.agent.offline.wording.Understanding;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The deterministic analyst: works on any schema, needs no model, says how it understood the question, asks back or
 * declines rather than guess. Safe for use by several threads.
 */
public final class OfflineAnalyst implements Analyst {
    /** The name under which its answers go. */
    public static final String NAME = "offline";

    private final Readers readers = new Readers();
    private final Headline headline;
    private final CostWords costWords;
    private final Narrower narrower;

    /** @param language in which numbers are written */
    public OfflineAnalyst(Locale language) {
        Figures figures = new Figures(language);
        this.headline = new Headline(figures);
        this.costWords = new CostWords(figures);
        this.narrower = new Narrower(readers, new Amounts(figures));
    }

    /** Reads a few questions about the catalog for nobody, so that the first real one does not wait for Java. */
    public void warmUp(Catalog catalog) {
        readers.warmUp(catalog);
    }

    @Override
    public Answer answer(Question question, Workbench workbench, Progress progress) {
        Refusal refusal = new Refusal(workbench.catalog());
        progress.report("reading the question");
        List<Reading> readings = readers.readings(question, workbench.catalog());
        Optional<Answer> refused = refusal.before(readings);
        if (refused.isPresent()) {
            return refused.get();
        }
        progress.report("running SQL");
        Trial trial = Trial.of(readings, workbench, costly -> tooCostly(question, costly, workbench));
        if (trial.choices().size() > 1) {
            return AskBacks.of(question, trial, headline);
        }
        if (trial.best().isEmpty()) {
            return trial.failure().orElseGet(refusal::nothingRuns);
        }
        return answered(question, workbench, trial.best().get(), trial.remark());
    }

    private Answer tooCostly(Question question, Run.TooCostly costly, Workbench workbench) {
        List<Choice> cheaper = narrower.offers(question, costly, workbench);
        return costWords.askBack(question, costly, cheaper, workbench.catalog(), NAME);
    }

    private Answer answered(Question question, Workbench workbench, Trial.Tried tried, String remark) {
        Reading reading = tried.reading();
        Run.Rows rows = tried.rows();
        LocalDate today = LocalDate.ofInstant(question.now(), question.zone());
        String empty = Trial.empty(tried) ? EmptyFilters.explain(reading.query()) : "";
        String explanation = remark.isEmpty() || empty.isEmpty() ? remark + empty : remark + " " + empty;
        return new Answer.Answered(
                headline.of(reading.query(), rows.result()),
                Understanding.of(reading),
                explanation,
                reading.sql(),
                rows.result(),
                new RestsOnReader(workbench.catalog(), today, workbench.rowLimit()).read(rows),
                NAME);
    }
}
