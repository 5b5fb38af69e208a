package dev.quipu.agent.model.protocol;

import java.util.Arrays;
import java.util.List;

/** A list of names in one text. */
final class Names {
    private Names() {}

    static List<String> of(String text) {
        return Arrays.stream(text.split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
