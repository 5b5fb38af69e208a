package dev.quipu.agent.guard.spark;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CurrentLikeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IntervalContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LiteralTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimitiveTypeContext;

/** Reads dates and intervals out of a tree, in seconds, with months of 30 days. */
final class Intervals {
    private static final Pattern DATE = Pattern.compile("(\\d{4,6})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern PART = Pattern.compile("([0-9.]+)'?\\s*([a-z]+)");
    private static final double DAY = 24 * 3600;
    private static final Set<String> TIMES = Set.of(
            "date",
            "timestamp",
            "timestamp_ltz",
            "timestamp_ntz",
            "to_date",
            "to_timestamp",
            "now",
            "curdate",
            "current_date",
            "current_timestamp",
            "localtimestamp",
            "make_date",
            "make_timestamp",
            "date_trunc",
            "trunc",
            "add_months",
            "last_day",
            "next_day",
            "date_add",
            "date_sub",
            "dateadd",
            "try_to_date",
            "try_to_timestamp");

    private Intervals() {}

    /** Whether a date or time is written or made in it. */
    static boolean isTime(ParseTree node) {
        boolean time = node instanceof CurrentLikeContext
                || ((node instanceof LiteralTypeContext
                                || node instanceof PrimitiveTypeContext
                                || node instanceof FunctionNameContext)
                        && TIMES.contains(Names.plain(node.getText()).toLowerCase(Locale.ROOT)));
        for (int child = 0; !time && child < node.getChildCount(); child++) {
            time = isTime(node.getChild(child));
        }
        return time;
    }

    static boolean isInterval(ParseTree node) {
        boolean interval = node instanceof IntervalContext
                || (node instanceof LiteralTypeContext && node.getText().equalsIgnoreCase("interval"));
        for (int child = 0; !interval && child < node.getChildCount(); child++) {
            interval = isInterval(node.getChild(child));
        }
        return interval;
    }

    /** Seconds of the first date that is written in it. */
    static OptionalDouble date(ParseTree node) {
        Matcher date = DATE.matcher(text(node));
        if (!date.find()) {
            return OptionalDouble.empty();
        }
        double days = Integer.parseInt(date.group(1)) * 365.25
                + Integer.parseInt(date.group(2)) * 30.4
                + (date.group(3) == null ? 1 : Integer.parseInt(date.group(3)));
        return OptionalDouble.of(days * DAY);
    }

    /** Seconds of {@code INTERVAL 1 DAY}, {@code INTERVAL '1' DAY} or {@code '1 day 2 hours'}. */
    static OptionalDouble seconds(ParseTree node) {
        Matcher parts = PART.matcher(text(node).toLowerCase(Locale.ROOT));
        double seconds = 0;
        while (parts.find()) {
            OptionalDouble number = Folding.written(parts.group(1));
            seconds += number.orElse(0) * unit(parts.group(2));
        }
        return seconds > 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }

    private static double unit(String name) {
        if (name.startsWith("nano")) {
            return 1e-9;
        }
        if (name.startsWith("micro") || name.equals("us")) {
            return 1e-6;
        }
        if (name.startsWith("milli") || name.equals("ms")) {
            return 1e-3;
        }
        if (name.startsWith("sec")) {
            return 1;
        }
        if (name.startsWith("min")) {
            return 60;
        }
        if (name.startsWith("h")) {
            return 3600;
        }
        if (name.startsWith("w")) {
            return 7 * DAY;
        }
        if (name.startsWith("mon")) {
            return 30 * DAY;
        }
        if (name.startsWith("q")) {
            return 91 * DAY;
        }
        return name.startsWith("y") ? 365 * DAY : DAY;
    }

    /** The words with spaces between them, which the tree leaves out. */
    private static String text(ParseTree node) {
        if (node instanceof TerminalNode) {
            return node.getText();
        }
        StringBuilder text = new StringBuilder();
        for (int child = 0; child < node.getChildCount(); child++) {
            text.append(child == 0 ? "" : " ").append(text(node.getChild(child)));
        }
        return text.toString();
    }
}
