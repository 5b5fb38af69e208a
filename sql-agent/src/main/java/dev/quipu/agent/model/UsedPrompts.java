package dev.quipu.agent.model;

import dev.quipu.prompts.Prompt;
import dev.quipu.prompts.PromptLibrary;
import dev.quipu.prompts.PromptName;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The prompts of one question: fills them and remembers which were used. For one thread. */
final class UsedPrompts {
    private final PromptLibrary library;
    private final Map<String, String> editions = new TreeMap<>();

    UsedPrompts(PromptLibrary library) {
        this.library = Objects.requireNonNull(library, "library is null");
    }

    String text(PromptName name) {
        return text(name, Map.of());
    }

    String text(PromptName name, String hole, String value) {
        return text(name, Map.of(hole, value));
    }

    String text(PromptName name, Map<String, String> values) {
        Prompt prompt = library.prompt(name, values);
        editions.put(prompt.name(), prompt.edition());
        return prompt.text();
    }

    /** The edition of each prompt that was used, by name. */
    Map<String, String> editions() {
        return Collections.unmodifiableMap(editions);
    }
}
