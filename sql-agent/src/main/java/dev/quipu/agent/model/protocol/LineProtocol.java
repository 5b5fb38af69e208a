package dev.quipu.agent.model.protocol;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.quipu.agent.model.protocol.Call.Ask;
import dev.quipu.prompts.PromptName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Lines of the form {@code kind|value}, for models without tools. A value goes on until the next line with a kind. */
public final class LineProtocol implements Protocol {
    @Override
    public List<ToolSpecification> tools() {
        return List.of();
    }

    @Override
    public PromptName ways() {
        return PromptName.WAYS_LINES;
    }

    @Override
    public List<PromptName> toolPrompts() {
        return List.of();
    }

    @Override
    public String forms() {
        return "Reply only with lines that begin with " + String.join(", ", LineItem.FORMS) + ".";
    }

    @Override
    public Understood read(AiMessage reply) {
        if (reply.hasToolExecutionRequests()) {
            return new Understood.Unusable("it calls tools, and there are none");
        }
        List<LineItem> items = new ArrayList<>();
        try {
            items.addAll(LineItem.of(Objects.requireNonNullElse(reply.text(), "")));
        } catch (UnusableReplyException e) {
            return new Understood.Unusable(e.problem());
        }
        List<Call> calls = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            LineItem item = items.get(index);
            if (item.value().isEmpty()) {
                return new Understood.Unusable("nothing stands behind " + item.kind() + "|");
            }
            List<Ask.Option> options = new ArrayList<>();
            while (item.kind().equals("ask")
                    && index + 1 < items.size()
                    && items.get(index + 1).kind().equals("choice")) {
                index++;
                List<String> parts = items.get(index).parts();
                options.add(new Ask.Option(parts.get(0), SqlBlock.bare(parts.get(1))));
            }
            if (item.kind().equals("choice")) {
                return new Understood.Unusable("a choice stands under ask|");
            }
            calls.add(call(item, options));
        }
        return Understood.of(calls, MOST_CALLS);
    }

    private static Call call(LineItem item, List<Ask.Option> options) {
        String value = item.value();
        return switch (item.kind()) {
            case "list" -> new Call.Search(value);
            case "define" -> new Call.Describe(Names.of(value));
            case "sample" -> new Call.Sample(value);
            case "values" -> new Call.LookUp(item.parts().get(0), item.parts().get(1));
            case "sql" -> new Call.RunSql(SqlBlock.bare(value));
            case "ask" -> new Call.Ask(value, options);
            case "answer" -> {
                List<String> lines = Arrays.asList(value.split("\n", 2));
                yield new Call.Tell(
                        lines.get(0), lines.size() > 1 ? lines.get(1).strip() : "");
            }
            default -> new Call.Decline(value);
        };
    }

    @Override
    public List<ChatMessage> answer(AiMessage reply, List<String> texts) {
        return List.of(reply, UserMessage.from(String.join("\n\n", texts)));
    }
}
