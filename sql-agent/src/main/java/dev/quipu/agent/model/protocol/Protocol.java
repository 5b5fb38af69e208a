package dev.quipu.agent.model.protocol;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.quipu.prompts.PromptName;
import java.util.List;

/** How a model is told what it may do, and how it says what it wants. Safe for use by several threads. */
public interface Protocol {
    /** More than any honest reply asks for at once. */
    int MOST_CALLS = 8;

    /** The tools that go with each request; none where everything is text. */
    List<ToolSpecification> tools();

    /** The prompt that says how to reply. */
    PromptName ways();

    /** The prompts of the tools, where they are sent. */
    List<PromptName> toolPrompts();

    /** The allowed forms in a few words, for a model that used none. */
    String forms();

    /** What the model wants. */
    Understood read(AiMessage reply);

    /**
     * The messages that tell the model what came of its reply.
     *
     * @param texts one for each call, or a single one for the whole reply
     */
    List<ChatMessage> answer(AiMessage reply, List<String> texts);
}
