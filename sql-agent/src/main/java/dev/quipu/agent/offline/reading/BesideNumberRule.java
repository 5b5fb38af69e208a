package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Predicate.Literal;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A number beside a name without a word of comparison: "id 163", "department 80", "two prerequisites". */
final class BesideNumberRule implements Rule {
    @Override
    public void apply(Draft draft) {
        attached(draft);
        exactly(draft);
    }

    /** "day 100 score of 5", "capacity 50", "id 163": a number right behind a number column is its value. */
    private static void attached(Draft draft) {
        for (int i = 1; i < draft.size(); i++) {
            Item item = draft.item(i);
            boolean free = item.open()
                    && item.tag() instanceof Tag.Figure
                    && item.place().lead().stream()
                            .allMatch(Set.of("of", "is", "are", "was", "number", "value", "id")::contains);
            Optional<Item> column = draft.at(i - 1)
                    .filter(before ->
                            before.open() && before.name() && before.measure().isEmpty());
            if (free && column.isPresent() && !ranked(draft, i) && new Subjects(draft).takesNumber(column.get())) {
                ColumnUse use = new Subjects(draft).numbered(column.get());
                Literal value = new Subjects(draft).literal(use.column(), ((Tag.Figure) item.tag()).value());
                boolean negated = draft.is(i - 2, PhraseKind.NOT);
                List<Literal> values = new ArrayList<>(List.of(value));
                int next = i + 1;
                while ((draft.is(next, PhraseKind.OR) || draft.joint(next))
                        && ComparisonRule.figure(draft, next + 1).isPresent()) {
                    values.add(new Subjects(draft)
                            .literal(
                                    use.column(),
                                    ComparisonRule.figure(draft, next + 1).get().value()));
                    draft.item(next).use();
                    draft.item(next + 1).use();
                    next += 2;
                }
                draft.where.add(new Predicate.OneOf(use, values, negated));
                column.get().use();
                item.use();
                if (negated) {
                    draft.item(i - 2).use();
                }
            }
        }
    }

    private static boolean ranked(Draft draft, int i) {
        return draft.at(i - 2)
                .filter(item -> item.isOpen(PhraseKind.TOP)
                        || item.isOpen(PhraseKind.SUPERLATIVE)
                        || item.isOpen(PhraseKind.GROUP))
                .isPresent();
    }

    /** "courses that have two prerequisites". */
    private static void exactly(Draft draft) {
        for (int i = 1; i + 1 < draft.size(); i++) {
            Item thing = draft.item(i + 1);
            boolean counted = ComparisonRule.figure(draft, i).isPresent()
                    && thing.open()
                    && thing.table().isPresent()
                    && thing.place().lead().isEmpty();
            boolean owned = draft.item(i).led("have", "has", "had")
                    || draft.at(i - 1)
                            .filter(item -> item.is(PhraseKind.RELATIVE))
                            .isPresent();
            Optional<TableName> head = NegationRule.head(draft, i);
            if (counted
                    && owned
                    && head.isPresent()
                    && !head.get().equals(thing.home().get())) {
                draft.having.add(new Predicate.Compare(
                        FigureReader.rows(thing.home().get()),
                        "=",
                        ComparisonRule.number(((Tag.Figure) draft.item(i).tag()).value())));
                draft.item(i).use();
                thing.use();
            }
        }
    }
}
