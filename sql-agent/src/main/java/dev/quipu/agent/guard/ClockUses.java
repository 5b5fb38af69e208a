package dev.quipu.agent.guard;

import dev.quipu.agent.guard.ClockUse.Clock;
import dev.quipu.agent.guard.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.QueryFacts.FunctionUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where a query asks for the time, so that the program can say what time it is. */
final class ClockUses {
    private final SqlText text;
    private final List<ClockUse> uses = new ArrayList<>();

    private ClockUses(SqlText text) {
        this.text = text;
    }

    static List<ClockUse> of(QueryFacts query, Visible visible, SqlText text) {
        ClockUses clocks = new ClockUses(text);
        query.functions().forEach(clocks::function);
        query.columns().forEach(use -> clocks.column(use, visible));
        return clocks.uses.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ClockUse::start))
                .toList();
    }

    private void function(FunctionUse use) {
        int arguments = use.call().path("arguments").size();
        if (use.place() < 0 || use.inFrom()) {
            return;
        }
        if (use.name().equalsIgnoreCase("age") && arguments == 1 && use.path().size() == 1) {
            int open = text.sql().indexOf('(', text.indexOfByte(use.place()));
            uses.add(new ClockUse(open + 1, open + 1, Clock.MIDNIGHT, ", "));
        } else if (arguments == 0) {
            clock(use.name()).ifPresent(clock -> replace(clock, use.place(), use.length(), use.nameless()));
        }
    }

    private void column(ColumnUse use, Visible visible) {
        String name = use.path().get(0);
        boolean keyword = use.path().size() == 1 && SqlKeywords.callsFunction(name);
        if (!keyword || use.place() < 0 || use.scope().names(name) || visible.someColumnIsCalled(name)) {
            return;
        }
        clock(name).ifPresent(clock -> replace(clock, use.place(), use.length(), use.nameless()));
    }

    private void replace(Clock clock, long place, long length, boolean nameless) {
        int start = text.indexOfByte(place);
        int end = text.indexOfByte(place + length);
        String written = text.sql().substring(start, end);
        uses.add(new ClockUse(start, end, clock, nameless ? " AS \"" + written.replace("\"", "") + "\"" : ""));
    }

    private static Optional<Clock> clock(String function) {
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "current_date", "today" -> Optional.of(Clock.DATE);
            case "localtime", "current_localtime" -> Optional.of(Clock.TIME);
            case "current_time", "get_current_time" -> Optional.of(Clock.TIME_WITH_ZONE);
            case "localtimestamp", "current_localtimestamp" -> Optional.of(Clock.TIMESTAMP);
            case "current_timestamp", "now", "get_current_timestamp", "transaction_timestamp" ->
                Optional.of(Clock.TIMESTAMP_WITH_ZONE);
            default -> Optional.empty();
        };
    }
}
