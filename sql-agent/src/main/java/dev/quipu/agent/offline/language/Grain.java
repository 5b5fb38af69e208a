package dev.quipu.agent.offline.language;

import java.util.Locale;

/** The size of the steps in which time is counted. */
public enum Grain {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** Monday to Sunday, whatever the week. */
    WEEKDAY,
    /** The hour of the day, whatever the day. */
    HOUR_OF_DAY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True for steps that follow each other, false for those that come around again. */
    public boolean linear() {
        return this != WEEKDAY && this != HOUR_OF_DAY;
    }
}
