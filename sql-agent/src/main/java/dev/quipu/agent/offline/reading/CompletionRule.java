package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Parts;
import dev.quipu.agent.offline.query.Query.OrderKey;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a whole query still needs: a figure for groups without one, groups for what stands beside figures, DISTINCT. */
final class CompletionRule implements Rule {
    @Override
    public void apply(Draft draft) {
        rankedThings(draft);
        if (draft.heads.isEmpty() && draft.figures.isEmpty() && !draft.where.isEmpty()) {
            rows(draft);
        }
        if (!draft.groups.isEmpty() && draft.figures.isEmpty()) {
            countOrSum(draft);
        }
        if (draft.figures.stream().anyMatch(figure -> figure.expression().aggregates())
                || !draft.having.isEmpty()
                || draft.order.stream().anyMatch(key -> key.expression().aggregates())) {
            for (Output head : draft.heads) {
                if (!head.expression().aggregates()) {
                    draft.group(head.expression());
                }
            }
            tellApart(draft);
        }
        // shown before groups are closed
        draft.items.stream()
                .filter(item -> item.isOpen(PhraseKind.EXTRA)
                        || item.isOpen(PhraseKind.AGGREGATE)
                                && item.place().text().equalsIgnoreCase("how much")
                        || item.isOpen(PhraseKind.COUNT) && item.place().text().equalsIgnoreCase("how many"))
                .forEach(item -> extra(draft, item));
        draft.items.stream().filter(item -> item.isOpen(PhraseKind.DISTINCT)).forEach(item -> {
            item.use();
            draft.distinct = true;
        });
        trailingTop(draft);
        largestFirst(draft);
    }

    /** "orders per country, top 3": what was asked before, cut to so many. */
    private static void trailingTop(Draft draft) {
        for (int i = 1; i < draft.size(); i++) {
            Item top = draft.item(i);
            Optional<Tag.Figure> number = ComparisonRule.figure(draft, i + 1);
            boolean grouped = !draft.groups.isEmpty() && !draft.figures.isEmpty();
            if (top.isOpen(PhraseKind.TOP) && number.isPresent() && grouped) {
                draft.limit = number.get().value().intValue();
                draft.order.clear();
                draft.order.add(new OrderKey(
                        draft.figures.get(0).expression(), !top.argument().startsWith("asc")));
                top.use();
                draft.item(i + 1).use();
            }
        }
    }

    /** Groups in no order of their own are read best from the largest figure down. */
    private static void largestFirst(Draft draft) {
        boolean steps = draft.groups.stream()
                .anyMatch(group -> group instanceof Expression.TimeGrain step
                        && step.grain().linear());
        Optional<Output> figure = draft.figures.stream()
                .filter(output -> output.expression().aggregates())
                .findFirst();
        if (draft.order.isEmpty() && !draft.groups.isEmpty() && !steps) {
            figure.ifPresent(output -> draft.order.add(new OrderKey(output.expression(), true)));
        }
    }

    /** "which products cost more than 100": all that was said went into conditions, so the things themselves are shown. */
    private static void rows(Draft draft) {
        draft.items.stream().filter(Item::name).findFirst().flatMap(Item::home).ifPresent(table -> {
            draft.factor *= .9;
            draft.entity(table)
                    .shown()
                    .forEach(column -> draft.head(new ColumnUse(Instance.of(table), column), column.name()));
        });
    }

    /** Things ranked by an aggregate of others are shown even when the question did not name a column of them. */
    private static void rankedThings(Draft draft) {
        if (draft.heads.isEmpty()) {
            draft.groupEntities.forEach(table -> GroupRule.entity(draft, table));
        }
    }

    /** Rows of the same label are told apart by the key of the ranked or grouped thing. */
    private static void tellApart(Draft draft) {
        for (Output head : draft.heads) {
            if (head.expression() instanceof ColumnUse use) {
                var entity = draft.entity(use.table().table());
                boolean label = entity.label().contains(use.column()) && !entity.labelUnique();
                boolean ranked = draft.groupEntities.contains(use.table().table())
                        || draft.having.stream()
                                .anyMatch(predicate ->
                                        Parts.tables(predicate).stream().noneMatch(use.table()::equals));
                if (label && ranked) {
                    entity.key().ifPresent(key -> draft.group(new ColumnUse(use.table(), key)));
                }
            }
        }
    }

    /** "and how many", "and for how much": the figure by which rows were chosen is shown. */
    private static void extra(Draft draft, Item item) {
        if (draft.figures.isEmpty() && !draft.order.isEmpty()) {
            Expression ranked = draft.order.get(0).expression();
            draft.figure(ranked, ranked instanceof ColumnUse use ? use.column().name() : "figure");
        }
        if (!draft.figures.isEmpty()) {
            item.use();
        }
    }

    private static void countOrSum(Draft draft) {
        Optional<Output> numeric = draft.heads.stream()
                .filter(head -> head.expression() instanceof ColumnUse use
                        && use.column().kind() == ColumnKind.NUMBER
                        && !draft.groups.contains(use))
                .findFirst();
        if (numeric.isPresent()) {
            ColumnUse use = (ColumnUse) numeric.get().expression();
            draft.heads.remove(numeric.get());
            draft.figure(
                    new Expression.Aggregate(Expression.Function.SUM, false, use, List.of()),
                    "total_" + use.column().name());
            return;
        }
        Optional<TableName> counted = draft.heads.stream()
                .filter(head -> head.expression() instanceof ColumnUse && !draft.groups.contains(head.expression()))
                .map(head -> ((ColumnUse) head.expression()).table().table())
                .findFirst()
                .or(() -> draft.items.stream()
                        .filter(item -> item.table().isPresent())
                        .map(item -> item.home().get())
                        .findFirst());
        boolean having = !draft.having.isEmpty();
        if (having) {
            return;
        }
        draft.heads.removeIf(head -> !draft.groups.contains(head.expression()));
        counted.ifPresent(table -> draft.figure(
                FigureReader.rows(table), "number_of_" + table.table().toLowerCase(Locale.ROOT)));
    }
}
