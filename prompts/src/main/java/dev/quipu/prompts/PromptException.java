package dev.quipu.prompts;

import java.util.List;
import java.util.stream.Collectors;

/** Templates that cannot be used, with all that is wrong with them. */
public final class PromptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<PromptMistake> mistakes;

    public PromptException(List<PromptMistake> mistakes) {
        super(mistakes.stream().map(PromptMistake::sentence).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<PromptMistake> mistakes() {
        return mistakes;
    }
}
