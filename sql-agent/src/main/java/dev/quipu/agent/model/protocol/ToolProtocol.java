package dev.quipu.agent.model.protocol;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.quipu.prompts.PromptLibrary;
import dev.quipu.prompts.PromptName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tool calls of the provider's own wire. */
public final class ToolProtocol implements Protocol {
    private final List<ToolSpecification> tools;

    public ToolProtocol(PromptLibrary library) {
        this.tools = Arrays.stream(Tool.values())
                .map(tool -> tool.specification(library.prompt(tool.prompt()).text()))
                .toList();
    }

    @Override
    public List<ToolSpecification> tools() {
        return tools;
    }

    @Override
    public PromptName ways() {
        return PromptName.WAYS_TOOLS;
    }

    @Override
    public List<PromptName> toolPrompts() {
        return Arrays.stream(Tool.values()).map(Tool::prompt).toList();
    }

    @Override
    public String forms() {
        return "Reply only with calls of these tools: "
                + Arrays.stream(Tool.values()).map(Tool::signature).collect(Collectors.joining(", ")) + ".";
    }

    @Override
    public Understood read(AiMessage reply) {
        if (!reply.hasToolExecutionRequests()) {
            return new Understood.Unusable("it calls no tool");
        }
        List<Call> calls = new ArrayList<>();
        for (ToolExecutionRequest request : reply.toolExecutionRequests()) {
            try {
                calls.add(Tool.named(request.name()).call(ToolArguments.of(request)));
            } catch (UnusableReplyException e) {
                return new Understood.Unusable(e.problem());
            }
        }
        return Understood.of(calls, MOST_CALLS);
    }

    @Override
    public List<ChatMessage> answer(AiMessage reply, List<String> texts) {
        List<ChatMessage> messages = new ArrayList<>(List.of(reply));
        List<ToolExecutionRequest> requests = reply.toolExecutionRequests();
        if (requests.isEmpty()) {
            messages.add(UserMessage.from(String.join("\n\n", texts)));
            return messages;
        }
        // providers want a result for each call, whatever came of it
        for (int index = 0; index < requests.size(); index++) {
            String text = index < texts.size() ? texts.get(index) : "This was not done: see the result before it.";
            messages.add(ToolExecutionResultMessage.from(requests.get(index), text));
        }
        return messages;
    }
}
