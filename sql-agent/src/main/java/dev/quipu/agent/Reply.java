package dev.quipu.agent;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Step;
import java.util.List;
import java.util.Objects;

/**
 * An answer with how it came about.
 *
 * @param trail what was done, oldest first
 * @param millis how long it took
 * @param notices what the asker should know besides, such as a source that was read anew or an analyst that was skipped
 */
public record Reply(Answer answer, List<Step> trail, long millis, List<String> notices) {
    public Reply {
        Objects.requireNonNull(answer, "answer is null");
        trail = List.copyOf(trail);
        notices = List.copyOf(notices);
    }

    /** Who answered; empty when nobody got as far. */
    public String analyst() {
        return answer.match(Answer.Answered::analyst, Answer.AskBack::analyst, Answer.Declined::analyst, failed -> "");
    }
}
