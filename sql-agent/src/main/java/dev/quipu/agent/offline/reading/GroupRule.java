package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.Grain;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.Locale;
import java.util.Optional;

/** "by country", "for each department", "per month". */
final class GroupRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.isOpen(PhraseKind.GRAIN)) {
                draft.grain = Grain.valueOf(item.argument());
                item.use();
            } else if (item.isOpen(PhraseKind.GROUP)) {
                group(draft, i);
            }
        }
    }

    private static void group(Draft draft, int i) {
        int at = i + 1;
        while (draft.is(at, PhraseKind.DISTINCT) || draft.is(at, PhraseKind.GROUP)) {
            draft.item(at).use();
            at++;
        }
        if (draft.at(at).filter(item -> item.open() && item.value().isPresent()).isPresent()
                && draft.at(at + 1)
                        .filter(item -> item.open()
                                && item.name()
                                && item.place().lead().isEmpty())
                        .isPresent()) {
            at++;
        }
        Optional<Item> key = draft.at(at).filter(Item::name);
        if (key.isEmpty()) {
            boolean each =
                    draft.at(at).isEmpty() && draft.item(i).place().text().equalsIgnoreCase("each");
            if (each
                    || draft.at(at)
                            .filter(item -> item.open() && item.value().isPresent())
                            .isPresent()) {
                draft.item(i).use();
            }
            return;
        }
        draft.item(i).use();
        if (lists(draft, draft.item(i)) || ofItself(draft, i, key.get())) {
            if (!lists(draft, draft.item(i))) {
                key.get().use();
            }
            return;
        }
        key(draft, key.get());
        while (draft.joint(at + 1) && !draft.is(at + 1, PhraseKind.VERSUS)) {
            int next = draft.joint(at + 2) || draft.is(at + 2, PhraseKind.GROUP) ? at + 3 : at + 2;
            Optional<Item> also = draft.at(next)
                    .filter(item ->
                            item.open() && item.name() && item.measure().isEmpty() && !item.column(ColumnKind.NUMBER));
            if (also.isEmpty()) {
                break;
            }
            key(draft, also.get());
            at = next;
        }
    }

    /** "the prices of each title" asks for a list: there is no figure that could be made for each. */
    private static boolean lists(Draft draft, Item phrase) {
        boolean each = phrase.place().text().toLowerCase(Locale.ROOT).matches(".*(each|every|different|all the).*");
        boolean figures = draft.items.stream()
                .anyMatch(item -> item.is(PhraseKind.COUNT)
                        || item.is(PhraseKind.AGGREGATE)
                        || item.is(PhraseKind.MOST)
                        || item.is(PhraseKind.SHARE)
                        || item.is(PhraseKind.SUPERLATIVE)
                        || item.is(PhraseKind.POPULAR)
                        || item.is(PhraseKind.TOP)
                        || item.measure().isPresent());
        return each && !figures;
    }

    /** "average renewals per loan", where renewals stand in the loans: the average is over loans anyway. */
    private static boolean ofItself(Draft draft, int i, Item key) {
        if (key.table().isEmpty()
                || draft.items.stream()
                        .noneMatch(item -> item.is(PhraseKind.AGGREGATE)
                                && !item.argument().equals("SUM"))) {
            return false;
        }
        return draft.at(i - 1)
                .filter(before ->
                        before.column(ColumnKind.NUMBER) && before.home().equals(key.home()))
                .isPresent();
    }

    private static void key(Draft draft, Item item) {
        Optional<TableName> referred = References.target(draft, item);
        if (referred.isPresent()) {
            item.use();
            entity(draft, referred.get());
            return;
        }

        item.use();
        if (item.column().isPresent()) {
            ColumnUse use = FigureReader.use(item.column().get());
            Entity entity = draft.entity(item.home().get());
            draft.head(use, use.column().name());
            draft.group(use);
            labelled(draft, entity, use);
        } else if (item.table().isPresent()) {
            entity(draft, item.home().get());
        }
    }

    /** Two things may share a name: grouping by a name keeps them apart by the key. */
    private static void labelled(Draft draft, Entity entity, ColumnUse use) {
        boolean label = entity.label().size() == 1 && entity.label().get(0).equals(use.column());
        if (label && !entity.labelUnique()) {
            entity.key().ifPresent(key -> draft.group(new ColumnUse(use.table(), key)));
        }
    }

    /** Groups by a thing: shown by its label, told apart by its key. */
    static void entity(Draft draft, TableName table) {
        Entity entity = draft.entity(table);
        Instance instance = Instance.of(table);
        boolean described = draft.items.stream()
                .anyMatch(item -> item.open()
                        && !item.listed()
                        && item.home().equals(Optional.of(table))
                        && item.column(ColumnKind.TEXT, ColumnKind.IDENTIFIER)
                        && item.column().get().column().profile().distinct()
                                >= entity.table().rows() * .9);
        if (described && entity.key().isPresent()) {
            draft.groupEntities.add(table);
            draft.group(new ColumnUse(instance, entity.key().get()));
            return;
        }
        for (Column column : entity.shown()) {
            draft.head(new ColumnUse(instance, column), column.name());
            draft.group(new ColumnUse(instance, column));
        }
        if (!entity.labelUnique()) {
            entity.key().ifPresent(key -> draft.group(new ColumnUse(instance, key)));
        }
    }
}
