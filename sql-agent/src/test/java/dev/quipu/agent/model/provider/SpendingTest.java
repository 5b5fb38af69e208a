package dev.quipu.agent.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpendingTest {
    private Instant now = Instant.parse("2026-11-05T10:00:00Z");
    private final Spending spending = new Spending(
            new Budgets(new BigDecimal("1.00"), new BigDecimal("2.00"), new BigDecimal("3.00")),
            () -> now,
            ZoneId.of("America/New_York"));

    @Test
    void anAskerIsToldThatTheBudgetOfTheDayIsSpent() throws Exception {
        spending.charge("ann", "sales", new BigDecimal("0.99"));
        spending.check("ann", "sales");
        spending.charge("ann", "sales", new BigDecimal("0.01"));

        ModelException exception = refusal("ann", "other");

        assertThat(exception.kind()).isEqualTo(ModelException.Kind.BUDGET);
        assertThat(exception.sentence())
                .isEqualTo("The budget of this asker for language models, 1.00 a day, is spent."
                        + " Ask again tomorrow, or raise budgets.asker.");
        spending.check("bob", "sales");
    }

    @Test
    void aPlaceAndTheDayHaveBudgetsOfTheirOwn() {
        spending.charge("ann", "sales", new BigDecimal("0.90"));
        spending.charge("bob", "sales", new BigDecimal("1.10"));
        assertThat(refusal("cyd", "sales").instead()).endsWith("budgets.place");

        spending.charge("cyd", "board", new BigDecimal("1.00"));
        assertThat(refusal("dan", "lobby").instead()).endsWith("budgets.day");
    }

    @Test
    void aNewDayBeginsWithNothingSpent() throws Exception {
        spending.charge("ann", "sales", new BigDecimal("5"));
        now = Instant.parse("2026-11-06T04:59:59Z");
        assertThat(refusal("ann", "sales").kind()).isEqualTo(ModelException.Kind.BUDGET);

        now = Instant.parse("2026-11-06T05:00:00Z");
        spending.check("ann", "sales");
        assertThat(spending.today("ann")).isZero();
    }

    @Test
    void withoutBudgetsNothingIsEverSpent() throws Exception {
        Spending free = new Spending(Budgets.UNLIMITED, () -> now, ZoneId.of("UTC"));
        free.charge("ann", "sales", new BigDecimal("1000000"));
        free.check("ann", "sales");
        assertThat(free.today("ann")).isEqualByComparingTo("1000000");
    }

    private ModelException refusal(String asker, String place) {
        return catchThrowableOfType(ModelException.class, () -> spending.check(asker, place));
    }
}
