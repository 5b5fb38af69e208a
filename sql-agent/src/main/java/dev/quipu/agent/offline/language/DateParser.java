package dev.quipu.agent.offline.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds periods in a question: points ("last month", "Q3 2025", "5 March 2024") and spans with a bound ("since 2020",
 * "between May and July 2024", "until yesterday"). All spans are half open. Safe for use by several threads.
 */
public final class DateParser {
    private static final Set<String> SINCE = Set.of("since", "from", "starting", "beginning");
    private static final Set<String> UNTIL = Set.of("until", "till", "through", "thru", "by", "to", "til", "up");
    private static final Set<String> JOINING = Set.of("and", "to", "until", "till", "through", "thru", "-", "–", "—");

    private final DatePoints points;

    /** @param today the day that "today" names */
    public DateParser(LocalDate today) {
        this.points = new DatePoints(today);
    }

    /** The longest period that starts at this token. */
    public Optional<DateMatch> at(List<Token> tokens, int start) {
        String word = tokens.get(start).lower();
        int next = start + 1;
        if (word.equals("between") || SINCE.contains(word)) {
            Optional<DateMatch> span = span(tokens, start, next);
            if (span.isPresent() || word.equals("between")) {
                return span;
            }
        }
        if (SINCE.contains(word)) {
            return bound(tokens, start, next, true, true);
        }
        if (word.equals("after")) {
            return bound(tokens, start, next, true, false);
        }
        if (word.equals("before") || word.equals("prior")) {
            int point = word.equals("prior")
                            && next < tokens.size()
                            && tokens.get(next).is("to")
                    ? next + 1
                    : next;
            return bound(tokens, start, point, false, false);
        }
        if (UNTIL.contains(word)) {
            int point = word.equals("up")
                            && next < tokens.size()
                            && tokens.get(next).is("to")
                    ? next + 1
                    : next;
            return bound(tokens, start, point, false, true);
        }
        Optional<DateMatch> open = span(tokens, start, start);
        return open.isPresent() ? open : orLater(tokens, start);
    }

    private Optional<DateMatch> span(List<Token> tokens, int start, int first) {
        Optional<DateMatch> from = pointAfterArticle(tokens, first);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int joint = first + from.get().length();
        if (joint >= tokens.size() || !JOINING.contains(tokens.get(joint).lower())) {
            return Optional.empty();
        }
        boolean led = start != first;
        if (tokens.get(joint).is("and") && !tokens.get(start).is("between")) {
            return Optional.empty();
        }
        Optional<DateMatch> to = pointAfterArticle(tokens, joint + 1);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        DateRange a = points.sameYear(tokens, first, from.get(), to.get().range());
        DateRange b = to.get().range();
        if (!led && !tokens.get(joint).sign() && a.from().isAfter(b.from())
                || a.from().isAfter(b.from())) {
            return Optional.empty();
        }
        int length = joint + 1 + to.get().length() - start;
        return Optional.of(new DateMatch(new DateRange(a.from(), b.to(), words(tokens, start, length)), length, false));
    }

    private Optional<DateMatch> bound(
            List<Token> tokens, int start, int point, boolean opensForward, boolean inclusive) {
        int at = skipEdge(tokens, point);
        String edge = at > point ? tokens.get(at - 2).lower() : "";
        boolean whole = opensForward && (edge.equals("start") || edge.equals("beginning"))
                || !opensForward && edge.equals("end");
        Optional<DateMatch> match = pointAfterArticle(tokens, at);
        if (match.isEmpty()) {
            return Optional.empty();
        }
        DateRange day = match.get().range();
        int length = at + match.get().length() - start;
        String words = words(tokens, start, length);
        DateRange range;
        if (opensForward) {
            boolean fromEnd = edge.equals("end");
            range = new DateRange(!fromEnd && (inclusive || whole) ? day.from() : day.to(), LocalDate.MAX, words);
        } else {
            boolean toStart = edge.equals("start") || edge.equals("beginning");
            range = new DateRange(LocalDate.MIN, !toStart && (inclusive || whole) ? day.to() : day.from(), words);
        }
        return Optional.of(new DateMatch(range, length, false));
    }

    /** "the end of", "the beginning of": the bound word already says which edge is meant. */
    private static int skipEdge(List<Token> tokens, int start) {
        int at = start;
        if (at < tokens.size() && tokens.get(at).is("the")) {
            at++;
        }
        if (at + 1 < tokens.size()
                && Set.of("end", "beginning", "start").contains(tokens.get(at).lower())
                && tokens.get(at + 1).is("of")) {
            return at + 2;
        }
        return start;
    }

    private Optional<DateMatch> orLater(List<Token> tokens, int start) {
        Optional<DateMatch> point = pointAfterArticle(tokens, start);
        if (point.isEmpty()) {
            return point;
        }
        int after = start + point.get().length();
        String next = after < tokens.size() ? tokens.get(after).lower() : "";
        String third = after + 1 < tokens.size() ? tokens.get(after + 1).lower() : "";
        if (next.equals("onwards")
                || next.equals("onward")
                || next.equals("or") && Set.of("later", "after", "newer").contains(third)) {
            int length = point.get().length() + (next.equals("or") ? 2 : 1);
            return Optional.of(new DateMatch(
                    new DateRange(point.get().range().from(), LocalDate.MAX, words(tokens, start, length)),
                    length,
                    false));
        }
        if (next.equals("or") && Set.of("earlier", "before", "older").contains(third)) {
            int length = point.get().length() + 2;
            return Optional.of(new DateMatch(
                    new DateRange(LocalDate.MIN, point.get().range().to(), words(tokens, start, length)),
                    length,
                    false));
        }
        return point;
    }

    private Optional<DateMatch> pointAfterArticle(List<Token> tokens, int start) {
        if (start >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(start).is("the") && start + 1 < tokens.size()) {
            return points.at(tokens, start + 1)
                    .map(match -> new DateMatch(match.range(), match.length() + 1, match.point()));
        }
        return points.at(tokens, start);
    }

    private static String words(List<Token> tokens, int start, int length) {
        return String.join(
                " ",
                tokens.subList(start, start + length).stream().map(Token::text).toList());
    }
}
