package dev.quipu.agent.warehouse;

import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.catalog.Dialect;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the time of the question into a query, where the query asks for the time. */
final class PinnedClock {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private final Instant now;
    private final ZoneId zone;

    private final Dialect dialect;

    PinnedClock(Instant now, ZoneId zone, Dialect dialect) {
        this.now = now;
        this.zone = zone;
        this.dialect = dialect;
    }

    /** The text with literals in the place of {@code current_date} and its like. */
    String pin(GuardedQuery query) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (ClockUse use : query.clockUses()) {
            text.append(query.runnable(), copied, use.start())
                    .append('(')
                    .append(literal(use.clock()))
                    .append(')')
                    .append(use.after());
            copied = use.end();
        }
        return text.append(query.runnable(), copied, query.runnable().length()).toString();
    }

    private String literal(ClockUse.Clock clock) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
        return switch (clock) {
            case DATE -> "DATE '" + DATE.format(local) + "'";
            case TIME -> "TIME '" + TIME.format(local) + "'";
            case TIME_WITH_ZONE -> "TIMETZ '" + TIME.format(utc) + "+00'";
            case TIMESTAMP -> timestamp() + " '" + DATE.format(local) + " " + TIME.format(local) + "'";
            case TIMESTAMP_WITH_ZONE ->
                timestampWithZone() + " '" + DATE.format(utc) + " " + TIME.format(utc) + "+00:00'";
            case MIDNIGHT -> "TIMESTAMP '" + DATE.format(local) + " 00:00:00'";
        };
    }

    /** Spark's own TIMESTAMP has a zone. */
    private String timestamp() {
        return dialect == Dialect.SPARK ? "TIMESTAMP_NTZ" : "TIMESTAMP";
    }

    private String timestampWithZone() {
        return dialect == Dialect.SPARK ? "TIMESTAMP_LTZ" : "TIMESTAMPTZ";
    }
}
