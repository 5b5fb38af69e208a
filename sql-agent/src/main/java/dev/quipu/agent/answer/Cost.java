package dev.quipu.agent.answer;

/**
 * What a question would cost, as far as that can be told before it runs.
 *
 * @param rows rows that it would read
 * @param bytes bytes that it would read
 * @param largestStep rows of the largest step on the way
 */
public record Cost(long rows, long bytes, long largestStep) {
    /** Of a question that is asked back for another reason. */
    public static final Cost UNKNOWN = new Cost(0, 0, 0);
}
