package dev.quipu.agent.offline.wording;

import dev.quipu.agent.offline.lexicon.Link.Origin;
import dev.quipu.agent.offline.lexicon.Target;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.JoinPlan;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a question was understood, line by line: the query, the words taken for something else, the joins. */
public final class Understanding {
    private Understanding() {}

    public static List<String> of(Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(query(reading.query()));
        for (Reading.Meaning meaning : reading.items()) {
            String line = meaning(meaning);
            if (!line.isEmpty() && !lines.contains(line)) {
                lines.add(line);
            }
        }
        joins(reading.joins()).ifPresent(lines::add);
        lines.addAll(reading.assumptions());
        return lines;
    }

    /** The query in one sentence. */
    public static String query(Query query) {
        List<Expression> figures = query.outputs().stream()
                .map(Query.Output::expression)
                .filter(Expression::aggregates)
                .toList();
        List<Expression> shown = query.outputs().stream()
                .map(Query.Output::expression)
                .filter(expression -> !expression.aggregates())
                .toList();
        StringBuilder words = new StringBuilder();
        words.append(query.distinct() ? "different " : "");
        words.append(QueryWords.list(figures.isEmpty() ? shown : figures));
        if (!figures.isEmpty() && !shown.isEmpty()) {
            words.append(" for each ").append(QueryWords.list(shown));
        }
        if (!query.where().isEmpty()) {
            words.append(", where ").append(QueryWords.conditions(query.where()));
        }
        if (!query.having().isEmpty()) {
            words.append(", with ").append(QueryWords.conditions(query.having()));
        }
        if (!query.order().isEmpty()) {
            words.append(", ").append(order(query));
        }
        return words.toString();
    }

    private static String order(Query query) {
        OrderKey key = query.order().get(0);
        String by = QueryWords.of(key.expression());
        if (query.limit() == 0) {
            return "ordered by " + by + (key.descending() ? ", the largest first" : "");
        }
        String which = key.descending() ? "largest" : "smallest";
        return "only the " + (query.limit() == 1 ? "one" : query.limit()) + " with the " + which + " " + by;
    }

    private static String meaning(Reading.Meaning meaning) {
        Origin origin = meaning.link().origin();
        if (origin == Origin.NAME || origin == Origin.VALUE) {
            return "";
        }
        String target = target(meaning.link().target());
        String why = switch (origin) {
            case SYNONYM -> "a word for it";
            case SPELLING -> "taken for a slip of the pen";
            case FAMILY -> "of the same family";
            case PART_OF_NAME -> "part of its name";
            case PART_OF_VALUE -> "part of the value";
            case NAME, VALUE -> "";
        };
        return "'" + meaning.words() + "' means " + target + " (" + why + ")";
    }

    private static String target(Target target) {
        if (target instanceof Target.ColumnTarget column) {
            return column.table().name().table() + "." + column.column().name();
        } else if (target instanceof Target.ValueTarget value) {
            return value.table().name().table() + "." + value.column().name() + " = "
                    + value.values().stream()
                            .limit(3)
                            .map(text -> "'" + text + "'")
                            .collect(Collectors.joining(" or "))
                    + (value.values().size() > 3 ? " or …" : "");
        } else if (target instanceof Target.MeasureTarget measure) {
            return QueryWords.of(measure.expression());
        }
        return "the table " + target.home().table();
    }

    private static Optional<String> joins(List<JoinPlan.Join> joins) {
        if (joins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("Joined "
                + joins.stream()
                        .map(join -> join.parent().table().table() + " → "
                                + join.child().table().table())
                        .collect(Collectors.joining(", ")));
    }
}
