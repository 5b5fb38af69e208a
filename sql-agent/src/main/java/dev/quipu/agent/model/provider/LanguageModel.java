package dev.quipu.agent.model.provider;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.quipu.agent.warehouse.Deadline;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * One configured model behind its provider's wire. A call ends within its timeout and the question's deadline; what is
 * worth a second attempt gets one; a model that keeps failing is left alone for a while. Safe for use by several threads.
 */
public final class LanguageModel {
    /** More than any answer needs; what is longer comes from a model that has lost its way. */
    private static final int MOST_CHARACTERS = 64_000;

    private final ModelLabel label;
    private final ModelLimits limits;
    private final Price price;
    private final boolean nativeTools;
    private final Attempts attempts;
    private final Failures failures;
    private final Breaker breaker;
    private final TokenEstimate estimate = new TokenEstimate();

    /**
     * @param id how the settings call it
     * @param provider the provider's name as people write it
     * @param name how the provider calls it
     * @param nativeTools false for a model that is to be spoken to in plain text only
     * @param clock tells when a model that failed may be asked again
     */
    public LanguageModel(
            String id,
            String provider,
            String name,
            ChatModel chat,
            ModelLimits limits,
            Price price,
            boolean nativeTools,
            InstantSource clock) {
        this(
                ModelLabel.ofSettings(id, provider, name),
                chat,
                limits,
                price,
                nativeTools,
                clock,
                time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
    }

    LanguageModel(
            ModelLabel label,
            ChatModel chat,
            ModelLimits limits,
            Price price,
            boolean nativeTools,
            InstantSource clock,
            Pause pause) {
        this.label = Objects.requireNonNull(label, "label is null");
        this.limits = Objects.requireNonNull(limits, "limits is null");
        this.price = Objects.requireNonNull(price, "price is null");
        this.nativeTools = nativeTools;
        this.failures = new Failures(FailureRules.load(), label);
        this.breaker = new Breaker(clock);
        TimedCall call = new TimedCall(chat, "model " + label.id());
        this.attempts =
                new Attempts(call, failures, limits.timeout(), pause, label.id().hashCode());
    }

    public String id() {
        return label.id();
    }

    public String provider() {
        return label.provider();
    }

    public String name() {
        return label.name();
    }

    public ModelLimits limits() {
        return limits;
    }

    public Price price() {
        return price;
    }

    public boolean nativeTools() {
        return nativeTools;
    }

    /**
     * What the model says to the conversation so far.
     *
     * @param tools may be empty; are for models with native tools only
     * @throws ModelException when there is no reply that can be used, within the deadline
     */
    public ModelReply ask(List<ChatMessage> messages, List<ToolSpecification> tools, Deadline deadline)
            throws ModelException {
        breaker.enter();
        long start = System.nanoTime();
        try {
            ChatRequest request = ChatRequest.builder()
                    .messages(messages)
                    .toolSpecifications(tools)
                    .build();
            ModelReply reply = reply(messages, attempts.run(request, deadline), start);
            breaker.succeeded();
            return reply;
        } catch (FailedCall e) {
            ModelException exception = e.failure().exception();
            breaker.failed(exception, e.failure().told());
            throw exception;
        }
    }

    /** Asks for a single word, to see whether the model replies at all. */
    public ModelReply greet(Deadline deadline) throws ModelException {
        return ask(List.of(UserMessage.from("Reply with the word ready.")), List.of(), deadline);
    }

    private ModelReply reply(List<ChatMessage> messages, ChatResponse response, long start) throws FailedCall {
        AiMessage message = response.aiMessage();
        boolean cut = response.finishReason() == FinishReason.LENGTH;
        int length = length(message);
        if (length == 0) {
            boolean filtered = response.finishReason() == FinishReason.CONTENT_FILTER;
            throw new FailedCall(failures.of(cut ? "cut" : filtered ? "content" : "empty"));
        }
        if (length > MOST_CHARACTERS) {
            throw new FailedCall(failures.of("large"));
        }
        Tokens tokens = estimate.of(response.tokenUsage(), messages, message);
        return new ModelReply(message, tokens, price.of(tokens), (System.nanoTime() - start) / 1_000_000, cut);
    }

    /** Of everything that somebody has to read. */
    private static int length(AiMessage message) {
        int length = message.text() == null ? 0 : message.text().strip().length();
        for (ToolExecutionRequest request : message.toolExecutionRequests()) {
            length += String.valueOf(request.name()).length()
                    + String.valueOf(request.arguments()).length();
        }
        return length;
    }
}
