package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import java.util.List;
import java.util.Optional;

/** "sorted by name", "in descending order of the number of orders", "from highest to lowest". */
final class OrderRule implements Rule {
    @Override
    public void apply(Draft draft) {
        Optional<Item> direction = draft.items.stream()
                .filter(item -> item.isOpen(PhraseKind.DIRECTION))
                .findFirst();
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.isOpen(PhraseKind.ORDER)) {
                boolean descending = direction
                        .map(found -> found.argument().equals("desc"))
                        .orElse(item.argument().equals("desc"));
                order(draft, i, descending);
            }
        }
    }

    private static void order(Draft draft, int i, boolean descending) {
        int at = i + 1;
        boolean any = false;
        while (at < draft.size()) {
            Optional<FigureReader.Found> figure = draft.is(at, PhraseKind.COUNT) || draft.is(at, PhraseKind.AGGREGATE)
                    ? new FigureReader(draft).at(at)
                    : Optional.empty();
            Optional<Item> name = draft.at(at).filter(found -> found.open() && found.name());
            if (figure.isPresent()) {
                figure.get().use();
                draft.order.add(new OrderKey(figure.get().expression(), descending));
                at = figure.get().next();
            } else if (name.isPresent()) {
                draft.order.add(new OrderKey(key(draft, name.get()), descending));
                name.get().use();
                at++;
            } else {
                break;
            }
            any = true;
            if (!draft.joint(at)) {
                break;
            }
            at++;
        }
        if (any) {
            draft.item(i).use();
        }
    }

    private static Expression key(Draft draft, Item item) {
        if (item.column().isPresent()) {
            Expression.ColumnUse use = FigureReader.use(item.column().get());
            return draft.figures.stream()
                    .map(Output::expression)
                    .filter(figure -> figure instanceof Expression.Aggregate aggregate
                            && aggregate.argument().equals(use))
                    .findFirst()
                    .orElse(use);
        }
        if (item.measure().isPresent()) {
            return new Expression.Aggregate(
                    Expression.Function.SUM, false, item.measure().get().expression(), List.of());
        }
        return new Expression.ColumnUse(
                Instance.of(item.home().get()),
                draft.entity(item.home().get()).shown().get(0));
    }
}
