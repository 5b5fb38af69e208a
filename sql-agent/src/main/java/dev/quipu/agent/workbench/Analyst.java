package dev.quipu.agent.workbench;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;

/** Someone who answers questions with what lies on a workbench. Safe for use by several threads. */
public interface Analyst {
    /** @throws AnalystUnavailableException when this analyst cannot work at all now, so that the next is asked */
    Answer answer(Question question, Workbench workbench, Progress progress) throws AnalystUnavailableException;
}
