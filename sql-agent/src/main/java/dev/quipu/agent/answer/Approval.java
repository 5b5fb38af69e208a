package dev.quipu.agent.answer;

/** What the asker has said to a question that would cost more than it may; holds for that one question. */
public enum Approval {
    /** Nothing yet: a question that would cost too much is asked back. */
    NONE,
    /** Read all of it, which only those may choose who have the permission. */
    RUN_ANYWAY
}
