package dev.quipu.agent.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.quipu.agent.model.provider.ModelException.Kind;
import dev.quipu.agent.warehouse.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every client, also for one that does not go over our wire. */
@Timeout(30)
class LanguageModelTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-05T10:00:00Z"));
    private static final List<ChatMessage> MESSAGES = List.of(UserMessage.from("How many orders?"));

    @Test
    void tokensThatNobodyCountedAreEstimatedAndMarked() throws Exception {
        ModelReply reply = ask(model(request -> response(AiMessage.from("Forty-two orders."), FinishReason.STOP)));

        assertThat(reply.tokens().estimated()).isTrue();
        assertThat(reply.tokens().in()).isBetween(5, 40);
        assertThat(reply.tokens().out()).isBetween(4, 30);
        assertThat(reply.cost()).isPositive();
    }

    @Test
    void aReplyThatEndsTooEarlyIsMarked() throws Exception {
        assertThat(ask(model(request -> response(AiMessage.from("Forty"), FinishReason.LENGTH)))
                        .cut())
                .isTrue();
    }

    @Test
    void aModelThatThinksUntilItsTokensAreSpentIsToldApart() {
        ModelException exception = failure(model(request -> response(AiMessage.from(" "), FinishReason.LENGTH)));

        assertThat(exception.sentence())
                .isEqualTo("big used up its tokens before it replied. Raise models.gpt.output.");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void whatOtherClientsThrowIsUnderstood(RuntimeException thrown, Kind kind) {
        ModelException exception = failure(model(request -> {
            throw thrown;
        }));

        assertThat(exception.kind()).isEqualTo(kind);
        assertThat(exception.sentence()).doesNotContain("sk-hidden");
        assertThat(exception).hasNoCause();
    }

    @Test
    void aStoppedQuestionStopsTheCallAndStaysStopped() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        List<ModelException> outcome = new CopyOnWriteArrayList<>();
        CountDownLatch stillInterrupted = new CountDownLatch(1);
        LanguageModel model = model(request -> waitForEver(called, ended));
        Thread asker = new Thread(() -> {
            outcome.add(failure(model));
            if (Thread.currentThread().isInterrupted()) {
                stillInterrupted.countDown();
            }
        });
        asker.start();
        called.await();

        asker.interrupt();
        asker.join();
        ended.await();

        assertThat(outcome).extracting(ModelException::kind).containsExactly(Kind.CANCELLED);
        assertThat(stillInterrupted.getCount()).isZero();
    }

    @Test
    void aClientThatDoesNotReturnIsStopped() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        LanguageModel model = model(request -> waitForEver(new CountDownLatch(1), ended));

        ModelException exception = catchThrowableOfType(
                ModelException.class, () -> model.ask(MESSAGES, List.of(), Deadline.in(Duration.ofMillis(50), CLOCK)));

        ended.await();
        assertThat(exception.kind()).isEqualTo(Kind.TIME);
    }

    @ParameterizedTest
    @CsvSource({"PT30S, PT27S", "PT6S, PT3S", "PT4S, PT2S", "PT0.3S, PT0.15S", "PT0S, PT0S"})
    void aCallLeavesTimeForTheNextInLine(Duration remaining, Duration share) {
        assertThat(Attempts.share(remaining)).isEqualTo(share);
    }

    @Test
    void aDeadlineThatHasPassedSendsNothing() {
        LanguageModel model = model(request -> {
            throw new IllegalStateException("was called");
        });

        assertThat(catchThrowableOfType(
                                ModelException.class,
                                () -> model.ask(MESSAGES, List.of(), Deadline.in(Duration.ZERO, CLOCK)))
                        .kind())
                .isEqualTo(Kind.TIME);
    }

    private static ChatResponse waitForEver(CountDownLatch called, CountDownLatch ended) {
        called.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            ended.countDown();
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("stopped");
    }

    private static ModelReply ask(LanguageModel model) throws ModelException {
        return model.ask(MESSAGES, List.of(), Deadline.in(Duration.ofSeconds(20), CLOCK));
    }

    private static ModelException failure(LanguageModel model) {
        return catchThrowableOfType(ModelException.class, () -> ask(model));
    }

    private static ChatResponse response(AiMessage message, FinishReason reason) {
        return ChatResponse.builder().aiMessage(message).finishReason(reason).build();
    }

    private static LanguageModel model(Function<ChatRequest, ChatResponse> replies) {
        ChatModel chat = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return replies.apply(request);
            }
        };
        return new LanguageModel(
                "gpt",
                "OpenAI",
                "big",
                chat,
                new ModelLimits(Duration.ofSeconds(20), 100, 1000),
                new Price(BigDecimal.ONE, BigDecimal.TEN),
                true,
                CLOCK);
    }

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new AuthenticationException("sk-hidden"), Kind.KEY),
                Arguments.of(new ModelNotFoundException("sk-hidden"), Kind.UNKNOWN_MODEL),
                Arguments.of(new RateLimitException("sk-hidden"), Kind.RATE),
                Arguments.of(new ContentFilteredException("sk-hidden"), Kind.REPLY),
                Arguments.of(new TimeoutException("sk-hidden"), Kind.TIME),
                Arguments.of(new InternalServerException("sk-hidden"), Kind.DOWN),
                Arguments.of(new IllegalStateException("sk-hidden"), Kind.REPLY));
    }
}
