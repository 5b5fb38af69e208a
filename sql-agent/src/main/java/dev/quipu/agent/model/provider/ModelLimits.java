package dev.quipu.agent.model.provider;

import java.time.Duration;
import java.util.Objects;

/**
 * What one call of a model may use.
 *
 * @param timeout the longest that one call may take; the question's deadline may end it sooner
 * @param outputTokens the most tokens that a reply may have
 * @param contextTokens how many tokens the model can read, the reply included
 */
public record ModelLimits(Duration timeout, int outputTokens, int contextTokens) {
    public ModelLimits {
        Objects.requireNonNull(timeout, "timeout is null");
        if (timeout.isZero() || timeout.isNegative() || outputTokens < 1 || contextTokens < outputTokens) {
            throw new IllegalArgumentException("limits are positive, and a reply fits into the context");
        }
    }
}
