package dev.quipu.agent.answer;

import java.util.Objects;

/**
 * One thing that was done on the way to an answer.
 *
 * @param kind what was done: search, describe, sample, values, sql
 * @param input what was asked of it
 * @param outcome in words, without data values
 * @param millis how long it took
 */
public record Step(String kind, String input, String outcome, long millis) {
    public Step {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(input, "input is null");
        Objects.requireNonNull(outcome, "outcome is null");
    }
}
