package dev.quipu.agent.model;

import dev.quipu.agent.answer.Question;
import dev.quipu.agent.model.defence.Fence;
import dev.quipu.agent.workbench.Workbench;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One question with all that is used to work on it. */
record Matter(
        Question question,
        Workbench workbench,
        CatalogIndex index,
        Fence fence,
        Screen screen,
        UsedPrompts prompts,
        Bounds bounds) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

    /** The time of the question where the asker is. */
    String now() {
        return TIME.format(question.now().atZone(question.zone())) + " " + question.zone();
    }
}
