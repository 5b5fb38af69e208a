package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.query.Predicate;
import java.util.Locale;
import java.util.Optional;

/** "no end date", "whose phone is missing": rows without a value; "end date is not null": rows with one. */
final class MissingRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            int i = index;
            Item item = draft.item(i);
            if (item.isOpen(PhraseKind.MISSING) || item.isOpen(PhraseKind.PRESENT)) {
                boolean present = item.is(PhraseKind.PRESENT)
                        || draft.at(i - 1)
                                .filter(before -> before.isOpen(PhraseKind.NOT))
                                .isPresent();
                Optional<Item> subject = column(draft, i - 1 - (present && draft.is(i - 1, PhraseKind.NOT) ? 1 : 0))
                        .or(() -> column(draft, i + 1));
                subject.ifPresent(found -> add(draft, found, item, present));
                if (subject.isPresent() && draft.is(i - 1, PhraseKind.NOT)) {
                    draft.item(i - 1).use();
                }
            } else if (item.isOpen(PhraseKind.NOT) && withoutValue(draft, item)) {
                column(draft, i + 1)
                        .filter(found -> nullable(found) && !boundToValue(draft, i + 1))
                        .ifPresent(found -> add(draft, found, item, false));
            }
        }
    }

    private static boolean withoutValue(Draft draft, Item item) {
        return draft.lists().has(WordList.WITHOUT_VALUE, item.place().text().toLowerCase(Locale.ROOT));
    }

    private static boolean boundToValue(Draft draft, int index) {
        return draft.at(index + 1)
                .filter(next -> next.value().isPresent()
                        || next.is(PhraseKind.COMPARE)
                        || next.is(PhraseKind.LIKE)
                        || next.tag() instanceof Tag.Figure)
                .isPresent();
    }

    private static boolean nullable(Item item) {
        return item.column().get().column().profile().nonNull()
                < item.column().get().table().rows();
    }

    private static Optional<Item> column(Draft draft, int index) {
        return draft.at(index).filter(item -> item.open() && item.column().isPresent());
    }

    private static void add(Draft draft, Item subject, Item phrase, boolean present) {
        draft.where.add(new Predicate.Missing(FigureReader.use(subject.column().get()), present));
        subject.use();
        phrase.use();
    }
}
