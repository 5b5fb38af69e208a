package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Predicate.Literal;
import dev.quipu.catalog.ColumnKind;

/** "which titles are bestsellers": a yes-or-no column that is not asked for is a condition. */
final class FlagRule implements Rule {
    @Override
    public void apply(Draft draft) {
        boolean flagged = false;
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            boolean first = i == 0 || draft.items.subList(0, i).stream().noneMatch(Item::name);
            boolean asked = draft.at(i - 1)
                            .filter(before -> before.is(PhraseKind.GROUP)
                                    || before.is(PhraseKind.AND)
                                    || before.is(PhraseKind.ORDER))
                            .isPresent()
                    || draft.comma(i - 1)
                    || item.listed();
            if (item.open() && item.column(ColumnKind.BOOLEAN) && !first && (!asked || flagged && !item.listed())) {
                flagged = true;
                draft.where.add(new Predicate.Compare(
                        FigureReader.use(item.column().get()), "=", new Literal("true", Literal.Type.BOOLEAN)));
                item.use();
            }
        }
    }
}
