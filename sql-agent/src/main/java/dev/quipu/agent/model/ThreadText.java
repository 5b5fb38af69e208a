package dev.quipu.agent.model;

import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.model.defence.Fence;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.prompts.PromptName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was said before, within a budget of tokens: the latest turns whole, the ones before them as their questions
 * alone, and the oldest as a number. No turn is cut in its middle.
 */
final class ThreadText {
    private static final int BUDGET = 900;
    private static final int SUMMARY_BUDGET = 250;

    private final Screen screen;
    private final TokenCounter tokens;

    ThreadText(Screen screen, TokenCounter tokens) {
        this.screen = screen;
        this.tokens = tokens;
    }

    /** Empty when nothing was said. */
    String of(Question question, Fence fence, UsedPrompts prompts) {
        List<Turn> turns = question.earlier();
        if (turns.isEmpty()) {
            return "";
        }
        String asked =
                question.text() + " " + turns.stream().map(Turn::question).collect(Collectors.joining(" "));
        Deque<String> whole = new ArrayDeque<>();
        int used = 0;
        int first = turns.size();
        while (first > 0) {
            String turn = whole(turns.get(first - 1), asked);
            used += tokens.count(turn);
            if (used > BUDGET && !whole.isEmpty()) {
                break;
            }
            whole.addFirst(turn);
            first--;
        }
        String summary = first == 0 ? "" : fence.data("summary", summary(turns.subList(0, first)));
        String latest = fence.data("thread", String.join("\n", whole));
        return prompts.text(PromptName.THREAD, Map.of("summary", summary, "turns", latest));
    }

    private String whole(Turn turn, String asked) {
        String result =
                turn.digest().isEmpty() || !screen.showsRows() ? "" : "\nResult: " + screen.words(turn.digest());
        return "Q: " + turn.question() + "\nSQL: "
                + screen.sql(turn.sql(), asked).replaceAll("\\s+", " ") + result;
    }

    private String summary(List<Turn> turns) {
        Deque<String> questions = new ArrayDeque<>();
        int used = 0;
        int first = turns.size();
        while (first > 0) {
            String question = turns.get(first - 1).question();
            used += tokens.count(question);
            if (used > SUMMARY_BUDGET) {
                break;
            }
            questions.addFirst(question);
            first--;
        }
        String before = first == 0 ? "" : first + " questions, and then: ";
        return "Asked before that: " + before + String.join("; ", questions);
    }
}
