package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "top 5 products by revenue", "cheapest product", "most orders", "the department with the highest budget". */
final class SuperlativeRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Item phrase = draft.item(i);
            boolean superlative = phrase.isOpen(PhraseKind.SUPERLATIVE)
                    || phrase.isOpen(PhraseKind.TOP)
                    || phrase.isOpen(PhraseKind.MOST)
                    || phrase.isOpen(PhraseKind.POPULAR);
            if (superlative && draft.limit == 0) {
                superlative(draft, i);
            }
        }
    }

    private static void superlative(Draft draft, int i) {
        Item phrase = draft.item(i);
        Count count = count(draft, i);
        int at = count.next();
        Item decisive = phrase;
        if (phrase.is(PhraseKind.TOP)) {
            Optional<Item> second = draft.at(at)
                    .filter(item -> item.isOpen(PhraseKind.SUPERLATIVE)
                            || item.isOpen(PhraseKind.MOST)
                            || item.isOpen(PhraseKind.POPULAR));
            if (second.isPresent()) {
                decisive = second.get();
                at++;
            }
        }
        boolean descending = !decisive.argument().startsWith("asc");
        boolean trailing =
                phrase.is(PhraseKind.TOP) && count.said() && draft.at(at).isEmpty() && i > 0;
        if (trailing) {
            return;
        }
        Optional<Rankings.Metric> metric = new Rankings(draft).metric(decisive, i, at);
        if (metric.isEmpty()) {
            return;
        }
        Expression expression = metric.get().expression();
        if (edge(draft, i, decisive, metric.get(), count)) {
            Function function = descending ? Function.MAX : Function.MIN;
            draft.figure(
                    new Aggregate(function, false, expression, List.of()),
                    function.name().toLowerCase(Locale.ROOT) + "_"
                            + metric.get().name());
        } else if (!insideFilter(draft, metric.get(), descending, count.limit())) {
            boolean flipped = expression instanceof ColumnUse use && ages(draft, use, decisive);
            draft.order.add(0, new OrderKey(expression, descending != flipped));
            draft.limit = count.limit();
            if (expression.aggregates() || count.said() || metric.get().show()) {
                draft.figure(expression, metric.get().name());
            }
            if (expression.aggregates()) {
                metric.get().entity().ifPresent(draft.groupEntities::add);
            }
        }
        phrase.use();
        decisive.use();
        count.item().ifPresent(Item::use);
        metric.get().use();
    }

    /** How many rows: "top 5", "3 largest"; one when nothing is said. */
    private record Count(int limit, boolean said, Optional<Item> item, int next) {}

    private static Count count(Draft draft, int i) {
        Optional<Item> after = draft.at(i + 1).filter(SuperlativeRule::wholeNumber);
        if (after.isPresent()) {
            return new Count(value(after.get()), true, after, i + 2);
        }
        Optional<Item> before = draft.at(i - 1).filter(SuperlativeRule::wholeNumber);
        if (before.isPresent()) {
            return new Count(value(before.get()), true, before, i + 1);
        }
        Optional<Item> second = draft.at(i - 2)
                .filter(SuperlativeRule::wholeNumber)
                .filter(item -> draft.at(i - 1).filter(Item::name).isPresent() && !draft.is(i - 3, PhraseKind.COMPARE));
        return second.map(item -> new Count(value(item), true, second, i + 1))
                .orElseGet(() -> new Count(1, false, Optional.empty(), i + 1));
    }

    private static boolean wholeNumber(Item item) {
        return item.open()
                && item.tag() instanceof Tag.Figure figure
                && !figure.percent()
                && figure.value().compareTo(BigDecimal.ONE) >= 0
                && figure.value().compareTo(BigDecimal.valueOf(1000)) <= 0;
    }

    private static int value(Item item) {
        return ((Tag.Figure) item.tag()).value().intValue();
    }

    /** "what is the highest salary": no thing is asked for, only the figure itself. */
    private static boolean edge(Draft draft, int i, Item decisive, Rankings.Metric metric, Count count) {
        if (metric.show()
                || !decisive.is(PhraseKind.SUPERLATIVE)
                || count.said()
                || metric.expression().aggregates()
                || metric.items().isEmpty()) {
            return false;
        }
        boolean named = draft.items.subList(0, i).stream()
                .anyMatch(item ->
                        item.open() && item.name() && !item.used() || item.is(PhraseKind.SUPERLATIVE) && item.used());
        boolean relative = draft.items.subList(i, draft.size()).stream().anyMatch(item -> item.is(PhraseKind.RELATIVE));
        return !named && !relative;
    }

    /** "students in the department with the highest budget": the ranking picks departments, not students. */
    private static boolean insideFilter(Draft draft, Rankings.Metric metric, boolean descending, int limit) {
        Optional<TableName> head = draft.items.stream()
                .filter(item -> item.name() && !metric.items().contains(item))
                .findFirst()
                .flatMap(Item::home);
        if (head.isEmpty() || !(metric.expression() instanceof ColumnUse use) || draft.has(PhraseKind.GROUP)) {
            return false;
        }
        TableName ranked = use.table().table();
        boolean parent = !ranked.equals(head.get())
                && draft.schema.distance(head.get(), ranked) < 9
                && !draft.schema.multiplies(head.get(), ranked);
        if (!parent || draft.entity(ranked).key().isEmpty()) {
            return false;
        }
        ColumnUse key = new ColumnUse(use.table(), draft.entity(ranked).key().get());
        Query top = new Query(
                use.table(),
                List.of(new Output(key, key.column().name())),
                List.of(),
                List.of(),
                List.of(),
                List.of(new OrderKey(use, descending)),
                limit,
                false,
                List.of());
        draft.where.add(new Predicate.InQuery(new ColumnUse(Instance.of(ranked), key.column()), top, false));
        draft.factor *= .93;
        return true;
    }

    /** The oldest person has the highest age but the earliest birth. */
    private static boolean ages(Draft draft, ColumnUse use, Item decisive) {
        return decisive.argument().contains("birth")
                && use.column().kind() == ColumnKind.NUMBER
                && draft.entity(use.table().table()).words(use.column()).contains("age");
    }
}
