package dev.quipu.agent.model.protocol;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.quipu.prompts.PromptName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tools of a model, with the arguments that each has to have. */
enum Tool {
    SEARCH_TABLES("words"),
    DESCRIBE("tables"),
    SAMPLE("table"),
    LOOK_UP_VALUES("column text"),
    RUN_SQL("sql"),
    ASK_ASKER("question readings"),
    ANSWER("headline"),
    DECLINE("reason");

    private static final int LONGEST_NAME = 40;
    private static final String EXPLANATION = "explanation";
    private static final String READINGS = "readings";

    /** Parted by blanks. */
    private final String arguments;

    Tool(String arguments) {
        this.arguments = arguments;
    }

    static Tool named(String name) throws UnusableReplyException {
        for (Tool tool : values()) {
            if (tool.label().equals(name)) {
                return tool;
            }
        }
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        throw new UnusableReplyException("there is no tool \"" + shown.replaceAll("[^\\w .-]", "") + "\"");
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private List<String> required() {
        return Arrays.asList(arguments.split(" "));
    }

    PromptName prompt() {
        return PromptName.valueOf("TOOL_" + name());
    }

    String signature() {
        return label() + "(" + String.join(", ", required()) + ")";
    }

    ToolSpecification specification(String description) {
        JsonObjectSchema.Builder parameters = JsonObjectSchema.builder();
        for (String argument : required()) {
            if (argument.equals(READINGS)) {
                parameters.addProperty(argument, readings());
            } else {
                parameters.addStringProperty(argument);
            }
        }
        if (this == ANSWER) {
            parameters.addStringProperty(EXPLANATION);
        }
        return ToolSpecification.builder()
                .name(label())
                .description(description)
                .parameters(parameters.required(required()).build())
                .build();
    }

    private static JsonArraySchema readings() {
        return JsonArraySchema.builder()
                .items(JsonObjectSchema.builder()
                        .addStringProperty("label")
                        .addStringProperty("sql")
                        .required("label", "sql")
                        .build())
                .build();
    }

    Call call(ToolArguments given) throws UnusableReplyException {
        return switch (this) {
            case SEARCH_TABLES -> new Call.Search(given.text("words"));
            case DESCRIBE -> new Call.Describe(given.names("tables"));
            case SAMPLE -> new Call.Sample(given.text("table"));
            case LOOK_UP_VALUES -> new Call.LookUp(given.text("column"), given.textOrNothing("text"));
            case RUN_SQL -> new Call.RunSql(SqlBlock.bare(given.text("sql")));
            case ASK_ASKER -> new Call.Ask(given.text("question"), given.options(READINGS));
            case ANSWER -> new Call.Tell(given.text("headline"), given.textOrNothing(EXPLANATION));
            case DECLINE -> new Call.Decline(given.text("reason"));
        };
    }
}
