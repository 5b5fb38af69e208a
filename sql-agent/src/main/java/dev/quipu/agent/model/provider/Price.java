package dev.quipu.agent.model.provider;

import java.math.BigDecimal;

/** What a model costs, for a million tokens in and out, in the currency in which the settings are written. */
public record Price(BigDecimal in, BigDecimal out) {
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int MILLION_DIGITS = 6;

    public Price {
        if (in.signum() < 0 || out.signum() < 0) {
            throw new IllegalArgumentException("there are no negative prices");
        }
    }

    /** What these tokens cost, exactly. */
    public BigDecimal of(Tokens tokens) {
        return in.multiply(BigDecimal.valueOf(tokens.in()))
                .add(out.multiply(BigDecimal.valueOf(tokens.out())))
                .movePointLeft(MILLION_DIGITS);
    }
}
