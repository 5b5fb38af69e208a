package dev.quipu.agent.model.provider;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What models may cost a day, in the currency of the prices; null where there is no limit.
 *
 * @param asker for the questions of one asker
 * @param place for the questions in one place, such as a channel
 * @param day for all questions together
 */
public record Budgets(
        @Nullable BigDecimal asker,
        @Nullable BigDecimal place,
        @Nullable BigDecimal day) {
    public static final Budgets UNLIMITED = new Budgets(null, null, null);
}
