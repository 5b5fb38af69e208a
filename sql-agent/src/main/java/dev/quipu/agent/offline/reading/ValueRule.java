package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values become conditions; several values of one column are alternatives, unless both are asked of one thing. */
final class ValueRule implements Rule {
    @Override
    public void apply(Draft draft) {
        Map<String, List<ValueTarget>> byColumn = new LinkedHashMap<>();
        for (Item item : draft.items) {
            if (item.open() && item.value().isPresent()) {
                ValueTarget value = item.value().get();
                byColumn.computeIfAbsent(value.home() + "." + value.column().name(), key -> new ArrayList<>())
                        .add(value);
                item.use();
            }
        }
        byColumn.values().forEach(values -> add(draft, values));
        for (Item item : draft.items) {
            boolean connective =
                    item.isOpen(PhraseKind.OR) || item.isOpen(PhraseKind.BOTH) || item.isOpen(PhraseKind.VERSUS);
            if (connective && byColumn.values().stream().anyMatch(values -> values.size() > 1)) {
                item.use();
            }
        }
    }

    private static void add(Draft draft, List<ValueTarget> values) {
        long different = values.stream().map(ValueTarget::value).distinct().count();
        Optional<TableName> head = NegationRule.head(draft, draft.size());
        TableName home = values.get(0).home();
        boolean both = different > 1
                && (draft.has(PhraseKind.BOTH) || draft.has(PhraseKind.AND) && !draft.has(PhraseKind.OR))
                && draft.figures.isEmpty()
                && head.isPresent()
                && draft.schema.multiplies(head.get(), home);
        if (both) {
            for (ValueTarget value : values) {
                Predicate condition = Values.predicate(List.of(value), false);
                draft.where.add(
                        new Predicate.HasRows(Instance.of(head.get()), Instance.of(home), List.of(condition), false));
            }
            return;
        }
        draft.where.add(Values.predicate(values, false));
        boolean shared = different > 1
                && draft.has(PhraseKind.BOTH)
                && draft.figures.isEmpty()
                && head.isPresent()
                && head.get().equals(home);
        if (shared) {
            Expression count =
                    new Expression.Aggregate(Expression.Function.COUNT, true, Values.use(values.get(0)), List.of());
            draft.having.add(new Predicate.Compare(
                    count, "=", new Predicate.Literal(Long.toString(different), Predicate.Literal.Type.NUMBER)));
            return;
        }
        boolean compared = different > 1
                && !draft.figures.isEmpty()
                && draft.groups.isEmpty()
                && (draft.has(PhraseKind.VERSUS)
                        || draft.items.stream()
                                .anyMatch(item -> item.is(PhraseKind.GROUP)
                                        && item.place().text().equalsIgnoreCase("each"))
                        || draft.items.stream().anyMatch(item -> item.is(PhraseKind.EXTRA))
                        || draft.has(PhraseKind.OR) && draft.says("who", "which"));
        if (compared) {
            draft.head(Values.use(values.get(0)), values.get(0).column().name());
            draft.group(Values.use(values.get(0)));
        }
    }
}
