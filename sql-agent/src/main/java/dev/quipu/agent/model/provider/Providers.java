package dev.quipu.agent.model.provider;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.quipu.agent.warehouse.Deadline;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Opens models as they are set. Nothing is sent before the first question. */
public final class Providers {
    private final InstantSource clock;
    private final Pause pause;
    private final Wire wire;
    private final Clients clients;

    public Providers(InstantSource clock) {
        this(clock, time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
    }

    Providers(InstantSource clock, Pause pause) {
        this.clock = Objects.requireNonNull(clock, "clock is null");
        this.pause = pause;
        this.wire = new Wire(new RetryAfter(clock));
        this.clients = new Clients(new WireBuilder(wire));
    }

    public LanguageModel open(ModelSettings settings) {
        return new LanguageModel(
                settings.label(),
                chat(settings),
                settings.limits(),
                settings.price(),
                settings.nativeTools(),
                clock,
                pause);
    }

    /**
     * Looks whether a model could be asked, without asking it.
     *
     * @throws ModelException when there is no key, or no server answers at the address
     */
    public void reach(ModelSettings settings, Deadline deadline) throws ModelException {
        Failures failures = new Failures(FailureRules.load(), settings.label());
        ChatModel knock = new Knock(wire, settings.place());
        ChatModel chat = Objects.requireNonNullElse(unusable(settings), knock);
        Attempts attempts = new Attempts(
                new TimedCall(chat, "reach " + settings.label().id()),
                failures,
                settings.limits().timeout(),
                pause,
                0);
        try {
            attempts.run(ChatRequest.builder().messages(UserMessage.from("-")).build(), deadline);
        } catch (FailedCall e) {
            throw e.failure().exception();
        }
    }

    /** Only rings the bell. */
    private record Knock(Wire wire, String address) implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            wire.reach(address);
            return ChatResponse.builder().aiMessage(AiMessage.from("-")).build();
        }
    }

    private static @Nullable ChatModel unusable(ModelSettings settings) {
        if (settings.place().isEmpty()) {
            return new Unusable("addressless");
        }
        return settings.lacksKey() ? new Unusable("keyless") : null;
    }

    private ChatModel chat(ModelSettings settings) {
        return Objects.requireNonNullElseGet(unusable(settings), () -> clients.of(settings));
    }

    /** Fails as a call would that the provider refuses. */
    private record Unusable(String signal) implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            throw WireException.of(signal);
        }
    }
}
