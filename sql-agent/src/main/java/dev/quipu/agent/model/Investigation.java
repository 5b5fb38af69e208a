package dev.quipu.agent.model;

import dev.langchain4j.data.message.AiMessage;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.explain.CostWords;
import dev.quipu.agent.explain.FigureCheck;
import dev.quipu.agent.explain.ResultWords;
import dev.quipu.agent.model.defence.PlainText;
import dev.quipu.agent.model.defence.PromptLeak;
import dev.quipu.agent.model.protocol.Call;
import dev.quipu.agent.model.protocol.Protocol;
import dev.quipu.agent.model.protocol.Understood;
import dev.quipu.agent.model.provider.ModelException;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.prompts.PromptName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One question worked on with a model, from its opening to its end. For one thread. */
final class Investigation {
    private static final int REASON = 600;

    private final Matter matter;
    private final Protocol protocol;
    private final Dialogue dialogue;
    private final PromptLeak leak;
    private final Progress progress;
    private final String analyst;
    private final LookUps lookUps;
    private final Queries queries;
    private final Wording wording;
    private final Asking asking;
    private int unusable;
    private boolean answering;

    Investigation(
            Matter matter,
            Protocol protocol,
            Dialogue dialogue,
            PromptLeak leak,
            ResultWords plain,
            CostWords cost,
            Progress progress,
            String analyst) {
        this.matter = matter;
        this.protocol = protocol;
        this.dialogue = dialogue;
        this.leak = leak;
        this.progress = progress;
        this.analyst = analyst;
        this.lookUps = new LookUps(matter);
        this.queries = new Queries(matter, cost, analyst);
        this.wording = new Wording(matter, plain, analyst);
        this.asking = new Asking(matter, queries, plain, analyst);
    }

    /** Asks, does what is asked for, tells what came of it, until there is an answer or a bound is reached. */
    Answer work() throws AnalystUnavailableException {
        try {
            while (true) {
                progress.report("asking the model");
                AiMessage reply = dialogue.next();
                Understood understood = protocol.read(reply);
                List<String> texts = new ArrayList<>();
                Optional<Answer> answer = understood instanceof Understood.Calls calls
                        ? doAll(calls.calls(), texts)
                        : unusable(((Understood.Unusable) understood).problem(), texts);
                if (answer.isPresent()) {
                    return answer.get();
                }
                dialogue.tell(reply, texts);
            }
        } catch (EndedException e) {
            return end("it could not be finished: " + e.reason(), e.reason());
        } catch (ModelException e) {
            return e.kind() == ModelException.Kind.CANCELLED
                    ? new Answer.Failed("The question was stopped.", "Ask it again when it is wanted.")
                    : end(e.what(), e.sentence());
        } finally {
            matter.workbench().used(dialogue.use(matter.prompts()));
        }
    }

    private Optional<Answer> doAll(List<Call> calls, List<String> texts) throws EndedException {
        for (Call call : calls) {
            Outcome outcome = outcome(call);
            if (outcome instanceof Outcome.Done done) {
                return Optional.of(done.answer());
            }
            texts.add(((Outcome.Told) outcome).text());
        }
        return Optional.empty();
    }

    private Outcome outcome(Call call) throws EndedException {
        if (call instanceof Call.RunSql query) {
            progress.report("running SQL");
            return queries.run(query.sql());
        }
        if (call instanceof Call.Ask ask) {
            boolean leaks =
                    leak.isIn(ask.question()) || ask.options().stream().anyMatch(option -> leak.isIn(option.label()));
            return leaks ? leaking() : asking.of(ask);
        }
        if (call instanceof Call.Tell tell) {
            return tell(tell);
        }
        if (call instanceof Call.Decline decline) {
            return decline(decline.reason());
        }
        progress.report("looking things up");
        return new Outcome.Told(lookUps.of(call));
    }

    private Outcome tell(Call.Tell tell) throws EndedException {
        if (leak.isIn(tell.headline() + " " + tell.explanation())) {
            return leaking();
        }
        Optional<Queries.Result> result = queries.last();
        if (result.isEmpty()) {
            return new Outcome.Told(forgive("no SQL has run, so there is nothing to answer with; run SQL or decline"));
        }
        answering = true;
        return wording.of(result.get(), tell);
    }

    private Outcome decline(String reason) throws EndedException {
        if (leak.isIn(reason)) {
            return leaking();
        }
        FigureCheck.Checked checked = new FigureCheck(matter.question(), "").check(PlainText.of(reason, REASON));
        String kept = checked.kept().isBlank() ? "The data of this source does not answer that." : checked.kept();
        return new Outcome.Done(new Answer.Declined(kept, List.of(), analyst));
    }

    private Outcome leaking() throws EndedException {
        return new Outcome.Told(forgive("it repeats the instructions"));
    }

    private Optional<Answer> unusable(String problem, List<String> texts) throws EndedException {
        texts.add(forgive(problem));
        return Optional.empty();
    }

    private String forgive(String problem) throws EndedException {
        unusable++;
        if (unusable > matter.bounds().unusable()) {
            throw new EndedException("its replies could not be used: " + problem);
        }
        return matter.prompts().text(PromptName.INVALID, Map.of("problem", problem, "forms", protocol.forms()));
    }

    /** Rows that the model was about to word are an answer; else the next in line is asked. */
    private Answer end(String what, String reason) throws AnalystUnavailableException {
        Optional<Queries.Result> result = queries.last();
        if (answering && result.isPresent()) {
            return wording.plainly(result.get(), "The model gave no words for these rows that could be used.");
        }
        if (matter.workbench().deadline().passed()) {
            return new Answer.Failed(
                    "The time for this question is over.", "Ask a narrower question, or raise limits.seconds.");
        }
        throw new AnalystUnavailableException(analyst + ": " + (reason.isEmpty() ? what : reason));
    }
}
