package dev.quipu.agent.model.provider;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What models have cost today, by asker and by place, kept in memory. A call in flight is counted when it ends, so that a
 * budget can be passed by what is in flight. Safe for use by several threads.
 */
public final class Spending {
    private final Budgets budgets;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<String, BigDecimal> byAsker = new HashMap<>();
    private final Map<String, BigDecimal> byPlace = new HashMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private LocalDate day;

    /** @param zone decides when a day begins */
    public Spending(Budgets budgets, InstantSource clock, ZoneId zone) {
        this.budgets = Objects.requireNonNull(budgets, "budgets is null");
        this.clock = Objects.requireNonNull(clock, "clock is null");
        this.zone = Objects.requireNonNull(zone, "zone is null");
        this.day = today();
    }

    /**
     * To be called before a model is asked.
     *
     * @throws ModelException when a budget is spent
     */
    public synchronized void check(String asker, String place) throws ModelException {
        turnThePage();
        check(budgets.asker(), byAsker.getOrDefault(asker, BigDecimal.ZERO), "of this asker", "asker");
        check(budgets.place(), byPlace.getOrDefault(place, BigDecimal.ZERO), "of this place", "place");
        check(budgets.day(), total, "of all questions", "day");
    }

    /** Counts what a reply cost. */
    public synchronized void charge(String asker, String place, BigDecimal cost) {
        turnThePage();
        byAsker.merge(asker, cost, BigDecimal::add);
        byPlace.merge(place, cost, BigDecimal::add);
        total = total.add(cost);
    }

    /** What all replies have cost today. */
    public synchronized BigDecimal today(String asker) {
        turnThePage();
        return byAsker.getOrDefault(asker, BigDecimal.ZERO);
    }

    private static void check(@Nullable BigDecimal budget, BigDecimal spent, String whose, String setting)
            throws ModelException {
        if (budget != null && spent.compareTo(budget) >= 0) {
            throw new ModelException(
                    ModelException.Kind.BUDGET,
                    "The budget " + whose + " for language models, " + budget.toPlainString() + " a day, is spent",
                    "Ask again tomorrow, or raise budgets." + setting);
        }
    }

    private void turnThePage() {
        LocalDate today = today();
        if (!today.equals(day)) {
            day = today;
            byAsker.clear();
            byPlace.clear();
            total = BigDecimal.ZERO;
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
