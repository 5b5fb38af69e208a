package dev.quipu.agent.model;

import static dev.quipu.agent.model.ScriptedModel.calls;
import static dev.quipu.agent.model.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.AiMessage;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversations of {@code conversations.jsonl}, once by tool calls and once by lines of text. */
class BothProtocolsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Bakery bakery;

    @BeforeAll
    static void open() throws Exception {
        bakery = Bakery.open(folder);
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    static Stream<JsonNode> conversations() throws Exception {
        List<JsonNode> conversations = new ArrayList<>();
        for (String line : Bakery.resource("conversations.jsonl").lines().toList()) {
            conversations.add(JSON.readTree(line));
        }
        return conversations.stream();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void theSameConversationGivesTheSameAnswer(JsonNode conversation) throws Exception {
        Answer byTools = play(conversation, "tools", true);
        List<String> steps = steps();
        Answer byLines = play(conversation, "lines", false);

        assertThat(byLines).isEqualTo(byTools);
        assertThat(steps()).isEqualTo(steps);
        assertThat(byTools.getClass().getSimpleName())
                .isEqualTo(conversation.path("answer").asText());
    }

    private static List<String> steps() {
        return bakery.workbench.trail().stream()
                .filter(step -> !step.kind().equals("model"))
                .map(Step::input)
                .toList();
    }

    private static Answer play(JsonNode conversation, String protocol, boolean tools) throws Exception {
        ScriptedModel script = new ScriptedModel();
        for (JsonNode reply : conversation.path(protocol)) {
            script.then(tools ? toolCalls(reply) : says(reply.asText()));
        }
        return bakery.ask(conversation.path("question").asText(), script, tools);
    }

    private static AiMessage toolCalls(JsonNode reply) {
        List<String> namesAndArguments = new ArrayList<>();
        for (JsonNode call : reply) {
            namesAndArguments.add(call.path(0).asText());
            namesAndArguments.add(call.path(1).toString());
        }
        return calls(namesAndArguments.toArray(String[]::new));
    }
}
