package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Arithmetic;
import dev.quipu.agent.offline.query.Expression.Operator;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.catalog.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** "ratio of A to B", "difference between A and B": two figures of one kind, combined. */
final class RatioRule implements Rule {
    @Override
    public void apply(Draft draft) {
        OptionalInt ratio = draft.find(PhraseKind.RATIO);
        OptionalInt difference = draft.find(PhraseKind.DIFFERENCE);
        if (ratio.isPresent()) {
            combine(draft, ratio.getAsInt(), Operator.DIVIDED, "ratio");
        } else if (difference.isPresent()) {
            combine(draft, difference.getAsInt(), Operator.MINUS, "difference");
        }
    }

    private static void combine(Draft draft, int at, Operator operator, String name) {
        Optional<Side> left = side(draft, at + 1);
        if (left.isEmpty()) {
            return;
        }
        int next = left.get().next();
        if (draft.joint(next) || draft.is(next, PhraseKind.COMPARED)) {
            next++;
        } else if (!draft.at(next).filter(item -> item.led("to", "over")).isPresent()) {
            return;
        }
        Optional<Side> right = side(draft, next);
        boolean alike = right.isPresent()
                && left.get().expression().aggregates()
                        == right.get().expression().aggregates();
        if (!alike) {
            return;
        }
        Expression combined =
                new Arithmetic(operator, left.get().expression(), right.get().expression());
        draft.figure(combined, name);
        left.get().items().forEach(Item::use);
        right.get().items().forEach(Item::use);
        draft.item(at).use();
    }

    private record Side(Expression expression, List<Item> items, int next) {}

    /** A figure with the values said of it. */
    private static Optional<Side> side(Draft draft, int at) {
        List<Item> items = new ArrayList<>();
        Expression expression;
        int next;
        Optional<Item> column = draft.at(at).filter(item -> item.open() && item.column(ColumnKind.NUMBER));
        List<Predicate> conditions = new ArrayList<>();
        int start = at;
        while (draft.at(start)
                .filter(item -> item.open() && item.value().isPresent())
                .isPresent()) {
            conditions.add(Values.predicate(List.of(draft.item(start).value().get()), false));
            items.add(draft.item(start++));
        }
        if (column.isPresent()) {
            expression = FigureReader.use(column.get().column().get());
            items.add(column.get());
            next = at + 1;
        } else {
            Optional<FigureReader.Found> found = new FigureReader(draft).at(start);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            expression = found.get().expression();
            items.addAll(found.get().items());
            next = found.get().next();
        }
        while (draft.at(next)
                .filter(item ->
                        item.open() && !item.led("to") && (item.value().isPresent() || item.column(ColumnKind.BOOLEAN)))
                .isPresent()) {
            Item item = draft.item(next);
            conditions.add(
                    item.value().isPresent()
                            ? Values.predicate(List.of(item.value().get()), false)
                            : new Predicate.Compare(
                                    FigureReader.use(item.column().get()),
                                    "=",
                                    new Predicate.Literal("true", Predicate.Literal.Type.BOOLEAN)));
            items.add(item);
            next++;
        }
        return Optional.of(
                new Side(conditions.isEmpty() ? expression : ShareRule.filtered(expression, conditions), items, next));
    }
}
