package dev.quipu.agent.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.Step;
import dev.quipu.agent.model.protocol.Protocol;
import dev.quipu.agent.model.provider.LanguageModel;
import dev.quipu.agent.model.provider.ModelException;
import dev.quipu.agent.model.provider.ModelReply;
import dev.quipu.agent.model.provider.Spending;
import dev.quipu.agent.model.provider.Tokens;
import dev.quipu.agent.workbench.Workbench;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What was said to the model and by it, counted and bounded. For one question and one thread. */
final class Dialogue {
    /** Questions do not say yet where they are asked. */
    private static final String PLACE = "";

    private final LanguageModel model;
    private final Protocol protocol;
    private final Spending spending;
    private final String asker;
    private final Workbench workbench;
    private final Bounds bounds;
    private final List<ChatMessage> messages;
    private Tokens tokens = Tokens.NONE;
    private BigDecimal cost = BigDecimal.ZERO;
    private int turns;

    Dialogue(LanguageModel model, Protocol protocol, Spending spending, Matter matter, List<ChatMessage> opening) {
        this.model = model;
        this.protocol = protocol;
        this.spending = spending;
        this.asker = matter.question().asker();
        this.workbench = matter.workbench();
        this.bounds = matter.bounds();
        this.messages = new ArrayList<>(opening);
    }

    /** What the model says next; a step of the trail. */
    AiMessage next() throws ModelException, EndedException {
        if (turns >= bounds.turns()) {
            throw new EndedException("it gave no answer in " + bounds.turns() + " round trips");
        }
        if (tokens.in() + tokens.out() >= bounds.tokens()) {
            throw new EndedException("it gave no answer within " + bounds.tokens() + " tokens");
        }
        turns++;
        long start = System.nanoTime();
        String outcome = "no reply";
        try {
            spending.check(asker, PLACE);
            ModelReply reply = model.ask(List.copyOf(messages), protocol.tools(), workbench.deadline());
            tokens = tokens.plus(reply.tokens());
            spending.charge(asker, PLACE, reply.cost());
            cost = cost.add(reply.cost());
            outcome = reply.tokens().in() + " tokens in, " + reply.tokens().out() + " out";
            return reply.message();
        } catch (ModelException e) {
            outcome = e.what();
            throw e;
        } finally {
            long millis = (System.nanoTime() - start) / 1_000_000;
            workbench.note(new Step("model", "round trip " + turns, outcome, millis));
        }
    }

    /** Tells the model what came of its reply. */
    void tell(AiMessage reply, List<String> texts) {
        messages.addAll(protocol.answer(reply, texts));
    }

    ModelUse use(UsedPrompts prompts) {
        return new ModelUse(model.id(), model.name(), prompts.editions(), tokens.in(), tokens.out(), turns, cost);
    }
}
