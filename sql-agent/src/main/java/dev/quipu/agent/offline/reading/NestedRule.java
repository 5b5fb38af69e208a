package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Expression.PerEntity;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "average number of orders per customer": a figure for each customer, and the average of those. */
final class NestedRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i + 1 < draft.size(); i++) {
            Item outer = draft.item(i);
            boolean folds =
                    outer.isOpen(PhraseKind.AGGREGATE) && !outer.argument().equals("SUM");
            if (!folds || !draft.is(i + 1, PhraseKind.COUNT)) {
                continue;
            }
            Optional<FigureReader.Found> inner = new FigureReader(draft).at(i + 1);
            if (inner.isEmpty()) {
                continue;
            }
            int marker = inner.get().next();
            while (draft.at(marker)
                    .filter(item -> item.tag() instanceof Tag.Unknown unknown && unknown.soft())
                    .isPresent()) {
                marker++;
            }
            Optional<Item> per = draft.at(marker + 1).filter(Item::name);
            if (draft.is(marker, PhraseKind.GROUP) && per.isPresent()) {
                Function function = Function.valueOf(outer.argument());
                Expression nested = new PerEntity(function, inner.get().expression(), keys(draft, per.get()));
                draft.figure(
                        nested,
                        function.name().toLowerCase(Locale.ROOT) + "_"
                                + inner.get().name());
                draft.anchor = inner.get()
                        .items()
                        .get(inner.get().items().size() - 1)
                        .home()
                        .orElse(null);
                outer.use();
                inner.get().use();
                draft.item(marker).use();
                per.get().use();
            }
        }
    }

    private static List<Expression> keys(Draft draft, Item per) {
        if (per.column().isPresent()) {
            return List.of(FigureReader.use(per.column().get()));
        }
        List<Expression> keys = new ArrayList<>();
        for (Column column : draft.entity(per.home().get())
                .key()
                .map(List::of)
                .orElseGet(() -> draft.entity(per.home().get()).shown())) {
            keys.add(new ColumnUse(Instance.of(per.home().get()), column));
        }
        return keys;
    }
}
