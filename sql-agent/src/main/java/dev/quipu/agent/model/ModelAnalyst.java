package dev.quipu.agent.model;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.explain.CostWords;
import dev.quipu.agent.explain.Figures;
import dev.quipu.agent.explain.ResultWords;
import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.model.defence.Fence;
import dev.quipu.agent.model.defence.Manners;
import dev.quipu.agent.model.defence.Masking;
import dev.quipu.agent.model.defence.PromptLeak;
import dev.quipu.agent.model.protocol.LineProtocol;
import dev.quipu.agent.model.protocol.Protocol;
import dev.quipu.agent.model.protocol.ToolProtocol;
import dev.quipu.agent.model.provider.LanguageModel;
import dev.quipu.agent.model.provider.Spending;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.agent.workbench.AnalystUnavailableException;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.prompts.PromptLibrary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers with a language model: what the model wants done is done at the workbench, and what it says is checked before
 * anybody reads it. Safe for use by several threads.
 */
public final class ModelAnalyst implements Analyst {
    private final LanguageModel model;
    private final PromptLibrary library;
    private final Protocol protocol;
    private final ResultWords plain;
    private final CostWords cost;
    private final Bounds bounds;
    private final Spending spending;
    private final Supplier<String> codes;
    private final Screen screen;
    private final Manners manners = new Manners();
    private final CatalogIndexes indexes;
    private final TokenCounter tokens;

    /**
     * @param exposure how much of the source's data the model may see
     * @param spending is asked before each call of the model, and told what it cost
     * @param figures writes figures where the program words a result itself
     * @param tokens counts for the budgets of prompts
     * @param codes gives a code for each question that nobody can guess
     */
    public ModelAnalyst(
            LanguageModel model,
            PromptLibrary library,
            Exposure exposure,
            Bounds bounds,
            Spending spending,
            Figures figures,
            TokenCounter tokens,
            Supplier<String> codes) {
        this.tokens = Objects.requireNonNull(tokens, "tokens is null");
        this.model = Objects.requireNonNull(model, "model is null");
        this.library = Objects.requireNonNull(library, "library is null");
        this.bounds = Objects.requireNonNull(bounds, "bounds is null");
        this.spending = Objects.requireNonNull(spending, "spending is null");
        this.plain = new ResultWords(figures);
        this.cost = new CostWords(figures);
        this.codes = Objects.requireNonNull(codes, "codes is null");
        this.protocol = model.nativeTools() ? new ToolProtocol(library) : new LineProtocol();
        this.screen = new Screen(exposure, new Masking());
        this.indexes = new CatalogIndexes(screen, tokens);
    }

    /** Makes what the first question about a catalog would wait for. */
    public void warmUp(Catalog catalog) {
        indexes.of(catalog);
    }

    @Override
    public Answer answer(Question question, Workbench workbench, Progress progress) throws AnalystUnavailableException {
        Optional<String> fixed = manners.reply(question.text());
        if (fixed.isPresent()) {
            return new Answer.Declined(fixed.get(), List.of(), model.id());
        }
        Matter matter = new Matter(
                question,
                workbench,
                indexes.of(workbench.catalog()),
                new Fence(codes.get()),
                screen,
                new UsedPrompts(library),
                bounds);
        Opening opening = new Opening(tokens);
        Dialogue dialogue = new Dialogue(model, protocol, spending, matter, opening.messages(matter, protocol));
        PromptLeak leak =
                new PromptLeak(opening.system(matter, protocol), matter.fence().code());
        return new Investigation(matter, protocol, dialogue, leak, plain, cost, progress, model.id()).work();
    }
}
