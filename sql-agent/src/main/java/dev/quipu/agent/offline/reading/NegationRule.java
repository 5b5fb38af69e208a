package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "never sold", "without orders", "not from France", "is not approved". */
final class NegationRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.item(i).isOpen(PhraseKind.NOT)) {
                negate(draft, i);
            }
        }
    }

    private static void negate(Draft draft, int i) {
        int at = i + 1;
        List<Item> passed = new ArrayList<>();
        while (draft.at(at)
                .filter(item -> item.open()
                        && (item.tag() instanceof Tag.Unknown unknown && unknown.soft()
                                || item.tag() instanceof Tag.Figure
                                || item.is(PhraseKind.DISTINCT)))
                .isPresent()) {
            passed.add(draft.item(at++));
        }
        Optional<Item> object = draft.at(at).filter(Item::open);
        if (object.isEmpty()) {
            leftOver(draft, i);
            return;
        }
        boolean done = object.get().value().isPresent()
                ? value(draft, at)
                : object.get().table().isPresent() || object.get().measure().isPresent()
                        ? rows(draft, i, at)
                        : flag(draft, object.get());
        if (done) {
            draft.item(i).use();
            passed.forEach(Item::use);
        }
    }

    /** "members who never booked": the verb was taken for nothing; the negation is about the nearest rows. */
    private static void leftOver(Draft draft, int i) {
        Optional<Item> event = draft.items.subList(0, i).stream()
                .filter(item -> item.open() && item.table().isPresent())
                .reduce((a, b) -> b);
        Optional<TableName> head = head(draft, i);
        if (event.isPresent()
                && head.isPresent()
                && draft.schema.multiplies(head.get(), event.get().home().get())) {
            draft.where.add(new Predicate.HasRows(
                    Instance.of(head.get()), Instance.of(event.get().home().get()), List.of(), true));
            event.get().use();
            draft.item(i).use();
        }
    }

    private static boolean value(Draft draft, int at) {
        List<Item> items = new ArrayList<>(List.of(draft.item(at)));
        int next = at + 1;
        while ((draft.joint(next) || draft.is(next, PhraseKind.OR))
                && draft.at(next + 1)
                        .filter(item -> item.open() && item.value().isPresent() && sameColumn(item, items.get(0)))
                        .isPresent()) {
            items.add(draft.item(next + 1));
            next += 2;
        }
        ValueTarget first = items.get(0).value().get();
        Optional<TableName> head = head(draft, at);
        Predicate plain =
                Values.predicate(items.stream().map(item -> item.value().get()).toList(), false);
        if (head.isPresent() && !head.get().equals(first.home()) && draft.schema.multiplies(head.get(), first.home())) {
            draft.where.add(
                    new Predicate.HasRows(Instance.of(head.get()), Instance.of(first.home()), List.of(plain), true));
        } else {
            draft.where.add(Values.predicate(
                    items.stream().map(item -> item.value().get()).toList(), true));
        }
        items.forEach(Item::use);
        return true;
    }

    private static boolean sameColumn(Item a, Item b) {
        return a.value().get().home().equals(b.value().get().home())
                && a.value().get().column().equals(b.value().get().column());
    }

    /** "without orders": no row of that table, of those that meet the conditions said of it. */
    private static boolean rows(Draft draft, int i, int at) {
        TableName inner = draft.item(at).home().get();
        Optional<TableName> head = head(draft, i).filter(table -> !table.equals(inner));
        Optional<TableName> outer = head.filter(table -> draft.schema.distance(table, inner) < 9);
        if (outer.isEmpty()) {
            return eventOfThing(draft, i, at);
        }
        List<Predicate> conditions = new ArrayList<>();
        int last = at;
        for (int next = at + 1; next < Math.min(at + 4, draft.size()); next++) {
            Item item = draft.item(next);
            if (item.open() && item.value().isPresent()) {
                conditions.add(Values.predicate(List.of(item.value().get()), false));
                item.use();
                last = next;
            } else if (item.open() && item.tag() instanceof Tag.Period period) {
                Optional<ColumnUse> date = new DateColumns(draft).best(List.of(inner), true);
                if (date.isPresent()) {
                    conditions.add(
                            new Predicate.Within(date.get(), period.match().range()));
                    item.use();
                }
            } else if (item.open()
                    && item.table().isPresent()
                    && next == last + 1
                    && draft.schema.distance(inner, item.home().get()) < 9) {
                item.use();
                draft.factor *= .97;
            } else {
                break;
            }
        }
        draft.where.add(new Predicate.HasRows(Instance.of(outer.get()), Instance.of(inner), conditions, true));
        draft.item(at).use();
        return true;
    }

    /** "have never sold a single car": the thing sold stands behind the event that was read as its table. */
    private static boolean eventOfThing(Draft draft, int i, int at) {
        return draft.at(at + 1)
                        .filter(item -> item.open() && item.table().isPresent())
                        .isPresent()
                && rows(draft, i, at + 1);
    }

    private static boolean flag(Draft draft, Item item) {
        if (!item.column(ColumnKind.BOOLEAN)) {
            return false;
        }
        draft.where.add(new Predicate.Compare(
                FigureReader.use(item.column().get()),
                "=",
                new Predicate.Literal("false", Predicate.Literal.Type.BOOLEAN)));
        item.use();
        return true;
    }

    /** What the question is about: the first name in it. */
    static Optional<TableName> head(Draft draft, int before) {
        return draft.items.subList(0, before).stream()
                .filter(Item::name)
                .findFirst()
                .flatMap(Item::home);
    }
}
