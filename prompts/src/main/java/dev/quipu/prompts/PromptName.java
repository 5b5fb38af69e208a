package dev.quipu.prompts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every template there is, with the holes that it has to have. */
public enum PromptName {
    /** Who the model is and how it works; the same for every question, so that providers can keep it. */
    ANALYST("dialect ways"),
    DIALECT_DUCKDB(""),
    DIALECT_SPARK(""),
    /** How a model with tools replies. */
    WAYS_TOOLS(""),
    /** How a model without tools replies. */
    WAYS_LINES(""),
    TOOL_SEARCH_TABLES(""),
    TOOL_DESCRIBE(""),
    TOOL_SAMPLE(""),
    TOOL_LOOK_UP_VALUES(""),
    TOOL_RUN_SQL(""),
    TOOL_ASK_ASKER(""),
    TOOL_ANSWER(""),
    TOOL_DECLINE(""),
    /** The first message: the time, the thread, the tables and the question. */
    OPENING("code now tables thread question"),
    /** What was said before in the thread. */
    THREAD("summary turns"),
    /** SQL that was not let through or did not run. */
    REPAIR("problem"),
    /** A join that counts rows more than once. */
    GRAIN("problem"),
    /** Rows came; words are wanted. */
    WORDING("result"),
    /** Rows came that the model may not see. */
    WORDING_UNSEEN("result"),
    /** Figures that the result does not hold. */
    FIGURES("figures"),
    /** A reply that is none of the allowed forms. */
    INVALID("problem forms"),
    /** Readings that cannot be put before the asker. */
    READINGS("problem"),
    /** Readings between which nothing is to be chosen. */
    SAME_READINGS("result");

    /** Parted by blanks, because an enum is to hold only what cannot change. */
    private final String holes;

    PromptName(String holes) {
        this.holes = holes;
    }

    public List<String> holes() {
        return holes.isEmpty() ? List.of() : List.of(holes.split(" "));
    }

    /** The name of the template as people see it, and of its file without the ending. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PromptName> of(String label) {
        return Arrays.stream(values())
                .filter(name -> name.label().equals(label))
                .findFirst();
    }
}
