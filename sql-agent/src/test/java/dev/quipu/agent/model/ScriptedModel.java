package dev.quipu.agent.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A model that plays a script, whatever it is asked, and keeps what it was sent. */
final class ScriptedModel implements ChatModel {
    private final Deque<Function<ChatRequest, AiMessage>> script = new ArrayDeque<>();
    final List<ChatRequest> requests = new ArrayList<>();

    ScriptedModel then(AiMessage... replies) {
        Arrays.stream(replies).forEach(reply -> script.add(request -> reply));
        return this;
    }

    /** A reply that depends on what the model was told last. */
    ScriptedModel thenBy(Function<String, AiMessage> reply) {
        script.add(request ->
                reply.apply(text(request.messages().get(request.messages().size() - 1))));
        return this;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        if (script.isEmpty()) {
            throw new IllegalStateException("the script is over");
        }
        return ChatResponse.builder()
                .aiMessage(script.remove().apply(request))
                .tokenUsage(new TokenUsage(100, 10))
                .build();
    }

    /** Everything that was ever sent, as one text. */
    String seen() {
        StringBuilder all = new StringBuilder();
        requests.forEach(request ->
                request.messages().forEach(message -> all.append(text(message)).append('\n')));
        return all.toString();
    }

    /** What came last before the reply of this number, counted from 0. */
    String toldBefore(int reply) {
        List<ChatMessage> messages = requests.get(reply).messages();
        return text(messages.get(messages.size() - 1));
    }

    static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof UserMessage user) {
            return user.singleText();
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return result.text();
        }
        return "";
    }

    static AiMessage says(String text) {
        return AiMessage.from(text);
    }

    /** Calls of tools, each as a name and its arguments as JSON. */
    static AiMessage calls(String... namesAndArguments) {
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (int index = 0; index < namesAndArguments.length; index += 2) {
            calls.add(ToolExecutionRequest.builder()
                    .id("call-" + index)
                    .name(namesAndArguments[index])
                    .arguments(namesAndArguments[index + 1])
                    .build());
        }
        return AiMessage.from(calls);
    }
}
