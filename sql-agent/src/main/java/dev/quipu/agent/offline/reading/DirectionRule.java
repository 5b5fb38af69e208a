package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Query.OrderKey;
import java.util.Locale;

/** "from highest to lowest", "alphabetically": turns the order, or orders by the figure, else by what is shown first. */
final class DirectionRule implements Rule {
    @Override
    public void apply(Draft draft) {
        draft.items.stream()
                .filter(item -> item.isOpen(PhraseKind.DIRECTION))
                .findFirst()
                .ifPresent(item -> direct(draft, item));
    }

    private static void direct(Draft draft, Item direction) {
        direction.use();
        boolean descending = direction.argument().equals("desc");
        if (!draft.order.isEmpty()) {
            if (draft.limit == 0) {
                draft.order.replaceAll(key -> new OrderKey(key.expression(), descending));
            }
            return;
        }
        boolean alphabetical = direction.place().text().toLowerCase(Locale.ROOT).contains("alphabet");
        if (!draft.figures.isEmpty() && !alphabetical) {
            draft.order.add(
                    new OrderKey(draft.figures.get(draft.figures.size() - 1).expression(), descending));
        } else if (!draft.heads.isEmpty()) {
            draft.order.add(new OrderKey(draft.heads.get(0).expression(), descending));
        }
    }
}
