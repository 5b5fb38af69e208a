package dev.quipu.agent.guard.duckdb;

import dev.quipu.agent.guard.duckdb.QueryFacts.ColumnUse;
import dev.quipu.agent.guard.duckdb.QueryFacts.FunctionUse;
import dev.quipu.agent.guard.text.AsciiCase;
import dev.quipu.agent.guard.text.ClockUse;
import dev.quipu.agent.guard.text.ClockUse.Clock;
import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.Token;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where a query asks for the time, so that the program can say what time it is. */
final class ClockUses {
    private final SqlText text;
    private final Findings findings;
    private final List<ClockUse> uses = new ArrayList<>();

    private ClockUses(Findings findings) {
        this.text = findings.text();
        this.findings = findings;
    }

    static List<ClockUse> of(QueryFacts query, Visible visible, Findings findings) {
        ClockUses clocks = new ClockUses(findings);
        query.functions().forEach(use -> clocks.function(use, visible));
        query.columns().forEach(use -> clocks.column(use, visible));
        return clocks.uses.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ClockUse::start))
                .toList();
    }

    private void function(FunctionUse use, Visible visible) {
        int arguments = use.call().path("arguments").size();
        if (use.place() < 0 || use.inFrom()) {
            return;
        }
        refuseChain(use, visible);
        if (use.name().equalsIgnoreCase("age") && arguments == 1 && use.path().size() == 1) {
            age(use);
        } else if (arguments == 0) {
            clock(use.name()).ifPresent(clock -> replace(clock, use.name(), use.place(), use.length(), use.nameless()));
        }
    }

    /** The engine puts today before the one argument of {@code age}. */
    private void age(FunctionUse use) {
        List<Token> call = text.tokensFrom(text.indexOfByte(use.place()));
        boolean plain = call.size() > 1 && AsciiCase.same(call.get(0).name(text.sql()), "age");
        if (!plain || !call.get(1).is(text.sql(), '(')) {
            findings.add(
                    Violation.Code.TEXT,
                    use.place(),
                    "the place of `age` is not clear",
                    "write age(current_date, ...)");
            return;
        }
        int argument = call.get(1).end();
        uses.add(new ClockUse(argument, argument, Clock.MIDNIGHT, ", "));
    }

    /** {@code current_date.year()} names the clock where a literal cannot take its place. */
    private void refuseChain(FunctionUse use, Visible visible) {
        String before = use.path().get(0);
        boolean chained = use.path().size() > 1 && SqlKeywords.callsFunction(before);
        if (chained && clock(before).isPresent() && !visible.someColumnIsCalled(before)) {
            findings.add(
                    Violation.Code.FUNCTION,
                    use.place(),
                    "`" + before + "` before a dot",
                    "write " + use.name() + "(" + before + ")");
        }
    }

    private void column(ColumnUse use, Visible visible) {
        String name = use.path().get(0);
        boolean keyword = use.path().size() == 1 && SqlKeywords.callsFunction(name);
        if (!keyword || use.place() < 0 || use.scope().names(name) || visible.someColumnIsCalled(name)) {
            return;
        }
        clock(name).ifPresent(clock -> replace(clock, name, use.place(), use.length(), use.nameless()));
    }

    /** Only where the tokens at the place are the call itself; a place that is off would tear the text. */
    private void replace(Clock clock, String name, long place, long length, boolean nameless) {
        int start = text.indexOfByte(place);
        int end = text.indexOfByte(place + length);
        List<Token> call = text.tokensFrom(start).stream()
                .filter(token -> token.start() < end)
                .toList();
        boolean whole = !call.isEmpty()
                && call.get(0).start() == start
                && call.get(call.size() - 1).end() == end;
        if (!whole || !isCall(call, name)) {
            findings.add(
                    Violation.Code.TEXT,
                    place,
                    "the place of `" + name + "` is not clear",
                    "write plain spaces around it");
            return;
        }
        // the engine drops brackets around a column, and no alias may stand in them
        boolean named = nameless && !text.tokenBefore(start).is(text.sql(), '(');
        String written = text.sql().substring(start, end).replace("\"", "");
        uses.add(new ClockUse(start, end, clock, named ? " AS \"" + written + "\"" : ""));
    }

    /** The name, with or without a schema and empty brackets. */
    private boolean isCall(List<Token> call, String name) {
        int last = call.size() - 1;
        if (call.get(last).is(text.sql(), ')')) {
            if (last < 2 || !call.get(last - 1).is(text.sql(), '(')) {
                return false;
            }
            last -= 2;
        }
        for (int part = 0; part <= last; part++) {
            Token.Kind kind = call.get(part).kind();
            boolean dot = part % 2 == 1;
            if (dot ? !call.get(part).is(text.sql(), '.') : kind != Token.Kind.WORD && kind != Token.Kind.QUOTED_NAME) {
                return false;
            }
        }
        return last % 2 == 0 && AsciiCase.same(call.get(last).name(text.sql()), name);
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
