package dev.quipu.agent;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.ModelUse;
import dev.quipu.agent.answer.Step;
import java.util.List;
import java.util.Objects;

/**
 * An answer with how it came about.
 *
 * @param trail what was done, oldest first
 * @param millis how long it took
 * @param notices what the asker should know besides, such as a source that was read anew or an analyst that was skipped
 * @param models what language models were used, oldest first
 */
public record Reply(Answer answer, List<Step> trail, long millis, List<String> notices, List<ModelUse> models) {
    public Reply {
        Objects.requireNonNull(answer, "answer is null");
        trail = List.copyOf(trail);
        notices = List.copyOf(notices);
        models = List.copyOf(models);
    }

    /** A reply that no language model had a part in. */
    public Reply(Answer answer, List<Step> trail, long millis, List<String> notices) {
        this(answer, trail, millis, notices, List.of());
    }

    /** Who answered; empty when nobody got as far. */
    public String analyst() {
        return answer.match(Answer.Answered::analyst, Answer.AskBack::analyst, Answer.Declined::analyst, failed -> "");
    }
}
