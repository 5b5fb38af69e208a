package dev.quipu.bot.conversation;

import dev.quipu.agent.Reply;
import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Approval;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.workbench.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A thread of questions in which each may refer to the ones before. For one thread. */
public final class Conversation {
    /** So far back does a follow-up reach. */
    private static final int REMEMBERED = 20;

    private final QuestionDesk desk;
    private final List<Turn> turns = new ArrayList<>();

    public Conversation(QuestionDesk desk) {
        this(desk, List.of());
    }

    /** @param earlier what was asked and answered before */
    public Conversation(QuestionDesk desk, List<Turn> earlier) {
        this.desk = Objects.requireNonNull(desk, "desk is null");
        turns.addAll(earlier);
    }

    public Reply ask(String text, Instant now, Progress progress) {
        return ask(text, now, Approval.NONE, progress);
    }

    /** @param approval what the asker has said to the cost of this very question */
    public Reply ask(String text, Instant now, Approval approval, Progress progress) {
        Reply reply = desk.ask(text, turns, now, approval, progress);
        if (reply.answer() instanceof Answer.Answered answered) {
            turns.add(new Turn(text, answered.sql(), answered.headline()));
            if (turns.size() > REMEMBERED) {
                turns.remove(0);
            }
        }
        return reply;
    }

    public void forget() {
        turns.clear();
    }
}
