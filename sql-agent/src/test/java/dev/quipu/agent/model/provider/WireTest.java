package dev.quipu.agent.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.quipu.agent.warehouse.Deadline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every provider over its own protocol: what goes out, what comes back, and what is said when it goes wrong. */
@Timeout(60)
class WireTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-05T10:00:00Z"));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Price PRICE = new Price(new BigDecimal("2.00"), new BigDecimal("8.00"));
    private static final List<ChatMessage> MESSAGES =
            List.of(SystemMessage.from("You count orders."), UserMessage.from("How many?"));
    private static final List<ToolSpecification> TOOLS = List.of(ToolSpecification.builder()
            .name("run_sql")
            .description("Runs SQL.")
            .parameters(JsonObjectSchema.builder()
                    .addStringProperty("sql", "a query")
                    .required("sql")
                    .build())
            .build());

    private final List<Duration> pauses = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aTextComesBackWithWhatItCost(Provider provider) throws Exception {
        try (FakeProvider server = new FakeProvider(provider).does("answer")) {
            ModelReply reply = model(server, provider, LONG).ask(MESSAGES, List.of(), deadline(LONG));

            assertThat(reply.message().text()).isEqualTo("Forty-two orders.");
            assertThat(reply.message().hasToolExecutionRequests()).isFalse();
            assertThat(reply.tokens()).isEqualTo(new Tokens(120, 7, false));
            assertThat(reply.cost()).isEqualByComparingTo("0.000296");
            assertThat(reply.cut()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aToolCallComesBack(Provider provider) throws Exception {
        try (FakeProvider server = new FakeProvider(provider).does("call")) {
            ModelReply reply = model(server, provider, LONG).ask(MESSAGES, TOOLS, deadline(LONG));

            assertThat(reply.message().toolExecutionRequests()).singleElement().satisfies(request -> {
                assertThat(request.name()).isEqualTo("run_sql");
                assertThat(request.arguments().replace(" ", "").replace("\n", ""))
                        .isEqualTo("{\"sql\":\"SELECT1\"}");
            });
            assertThat(reply.tokens()).isEqualTo(new Tokens(130, 11, false));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theRequestIsWhatTheProviderReads(String provider, String path, String header, String value) throws Exception {
        Provider spoken = Provider.valueOf(provider);
        try (FakeProvider server = new FakeProvider(spoken).does("call")) {
            model(server, spoken, LONG).ask(MESSAGES, TOOLS, deadline(LONG));

            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo(path);
                assertThat(request.keys())
                        .containsExactly(header.toLowerCase(java.util.Locale.ROOT) + ": "
                                + value.replace("{key}", FakeProvider.KEY));
                assertThat(request.body())
                        .contains("You count orders.", "How many?", "run_sql", "Runs SQL.", "777")
                        .doesNotContain(FakeProvider.KEY, "temperature");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void theResultOfAToolGoesBackWithTheCallThatItBelongsTo(Provider provider) throws Exception {
        try (FakeProvider server = new FakeProvider(provider).does("call", "answer")) {
            LanguageModel model = model(server, provider, LONG);
            AiMessage call = model.ask(MESSAGES, TOOLS, deadline(LONG)).message();
            List<ChatMessage> longer = new ArrayList<>(MESSAGES);
            longer.add(call);
            longer.add(
                    ToolExecutionResultMessage.from(call.toolExecutionRequests().get(0), "one row: 4711"));

            assertThat(model.ask(longer, TOOLS, deadline(LONG)).message().text())
                    .isEqualTo("Forty-two orders.");

            String second = server.requests().get(1).body();
            assertThat(second).contains("How many?", "SELECT 1", "one row: 4711");
            // What the provider wants to see again: the id of the call, or Gemini's signature of its thoughts.
            assertThat(second).contains(server.marks());
        }
    }

    @ParameterizedTest
    @MethodSource("failing")
    void aFailureIsSaidInASentenceThatNamesTheSetting(
            Provider provider, String act, int asked, String kind, String what, String instead) throws Exception {
        Duration timeout = kind.equals("TIME") ? SHORT : LONG;
        try (FakeProvider server = new FakeProvider(provider).does(act)) {
            LanguageModel model = model(server, provider, timeout);

            ModelException exception = failure(model, deadline(LONG));

            assertThat(exception.kind()).hasToString(kind);
            assertThat(exception.what()).isEqualTo(what.replace("{provider}", provider.title()));
            assertThat(exception.instead()).isEqualTo(instead);
            assertThat(server.requests()).hasSize(asked);
            assertThat(pauses).hasSize(asked - 1);
            assertThat(everythingOf(exception)).doesNotContain(FakeProvider.KEY);
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aReplyWithNothingInItIsNoReply(Provider provider) throws Exception {
        try (FakeProvider server = new FakeProvider(provider).does("empty")) {
            ModelException exception = failure(model(server, provider, LONG), deadline(LONG));

            assertThat(exception.kind()).isEqualTo(ModelException.Kind.REPLY);
            assertThat(exception.what())
                    .isIn("the-model replied with nothing", "The reply of " + provider.title() + " cannot be read");
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aTrickleEndsWithTheDeadlineOfTheQuestion(Provider provider) throws Exception {
        try (FakeProvider server = new FakeProvider(provider).does("trickle")) {
            ModelException exception = failure(model(server, provider, LONG), deadline(SHORT));

            assertThat(exception.kind()).isEqualTo(ModelException.Kind.TIME);
            assertThat(exception.what())
                    .isEqualTo("The time for the question ran out while " + provider.title() + " worked");
            assertThat(exception.instead()).isEqualTo("Raise limits.seconds");
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aShortWaitThatTheProviderAsksForIsWaited(Provider provider) throws Exception {
        try (FakeProvider server =
                new FakeProvider(provider).does("429 Slow down", "answer").retryAfter("2")) {
            ModelReply reply = model(server, provider, LONG).ask(MESSAGES, List.of(), deadline(LONG));

            assertThat(reply.message().text()).isEqualTo("Forty-two orders.");
            assertThat(pauses).containsExactly(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aWaitBeyondTheDeadlineIsNotWaited(Provider provider) throws Exception {
        try (FakeProvider server =
                new FakeProvider(provider).does("429 Slow down").retryAfter("60")) {
            LanguageModel model = model(server, provider, LONG);

            assertThat(failure(model, deadline(LONG)).kind()).isEqualTo(ModelException.Kind.RATE);
            assertThat(failure(model, deadline(LONG)).what()).endsWith("; it is asked again at 10:01:00 UTC");
            assertThat(server.requests()).hasSize(1);
            assertThat(pauses).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void anErrorThatPassesIsNotNoticed(Provider provider) throws Exception {
        try (FakeProvider server = new FakeProvider(provider).does("500 Something broke", "answer")) {
            ModelReply reply = model(server, provider, LONG).ask(MESSAGES, List.of(), deadline(LONG));

            assertThat(reply.message().text()).isEqualTo("Forty-two orders.");
            assertThat(pauses)
                    .singleElement()
                    .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(200), Duration.ofMillis(600)));
        }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nobodyListens(Provider provider) throws Exception {
        FakeProvider server = new FakeProvider(provider);
        LanguageModel model = model(server, provider, LONG);
        server.close();

        assertThat(failure(model, deadline(LONG)).what()).isEqualTo(provider.title() + " cannot be reached");
    }

    @Test
    void nothingIsSentWithoutAKey() throws Exception {
        ModelSettings settings = settings("", Provider.OPENAI, Secret.NONE, LONG);

        ModelException exception = failure(new Providers(CLOCK, pauses::add).open(settings), deadline(LONG));

        assertThat(exception.sentence()).isEqualTo("There is no key for OpenAI. Set models.it.key.");
    }

    private static ModelException failure(LanguageModel model, Deadline deadline) {
        return catchThrowableOfType(ModelException.class, () -> model.ask(MESSAGES, TOOLS, deadline));
    }

    private LanguageModel model(FakeProvider server, Provider provider, Duration timeout) {
        Providers providers = new Providers(CLOCK, pauses::add);
        return providers.open(settings(server.address(), provider, Secret.of(FakeProvider.KEY), timeout));
    }

    private static ModelSettings settings(String address, Provider provider, Secret key, Duration timeout) {
        return new ModelSettings(
                ModelLabel.ofSettings("it", provider.title(), "the-model"),
                provider,
                address,
                key,
                new ModelLimits(timeout, 777, 8192),
                PRICE,
                true,
                "2024-10-21",
                "none",
                null);
    }

    private static Deadline deadline(Duration time) {
        return Deadline.in(time, CLOCK);
    }

    private static String everythingOf(Throwable exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static Stream<Arguments> failing() {
        return Stream.of(Provider.values())
                .flatMap(provider -> lines("failing.tsv")
                        .map(cells -> Arguments.of(
                                provider,
                                cells.get(0),
                                Integer.parseInt(cells.get(1)),
                                cells.get(2),
                                cells.get(3),
                                cells.get(4))));
    }

    static Stream<Arguments> requests() {
        return lines("requests.tsv").map(cells -> Arguments.of(cells.toArray()));
    }

    private static Stream<List<String>> lines(String file) {
        try (var stream = Objects.requireNonNull(WireTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
