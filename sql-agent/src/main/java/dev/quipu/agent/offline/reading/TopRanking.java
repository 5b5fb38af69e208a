package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.lexicon.Target.MeasureTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.reading.Rankings.Metric;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figure by which "top 5 …" ranks. */
final class TopRanking {
    private final Draft draft;
    private final Rankings rankings;

    TopRanking(Draft draft) {
        this.draft = draft;
        this.rankings = new Rankings(draft);
    }

    /** "top 5 artists by revenue": the figure stands behind "by"; without one the main measure is meant. */
    Optional<Metric> metric(int next) {
        for (int i = next; i < draft.size(); i++) {
            boolean by = draft.is(i, PhraseKind.GROUP)
                    || draft.is(i, PhraseKind.ORDER)
                    || draft.at(i)
                            .filter(item -> item.led("terms", "based", "regarding", "with", "we", "in"))
                            .isPresent();
            int at = draft.is(i, PhraseKind.GROUP) || draft.is(i, PhraseKind.ORDER) ? i + 1 : i;
            if (by) {
                Optional<Metric> found = figure(at, next);
                if (found.isPresent()) {
                    List<Item> items = new ArrayList<>(found.get().items());
                    if (at == i + 1) {
                        items.add(draft.item(i));
                    }
                    return Optional.of(new Metric(
                            found.get().expression(),
                            found.get().name(),
                            items,
                            found.get().entity(),
                            true));
                }
            }
        }
        for (int i = next + 1; i < draft.size(); i++) {
            Item later = draft.item(i);
            if (later.isOpen(PhraseKind.MOST)
                    || later.isOpen(PhraseKind.SUPERLATIVE)
                    || later.isOpen(PhraseKind.POPULAR)) {
                Optional<Metric> found = rankings.metric(later, i, i + 1);
                if (found.isPresent()) {
                    List<Item> items = new ArrayList<>(found.get().items());
                    items.add(later);
                    Optional<TableName> entity =
                            found.get().entity().isPresent() ? rankings.after(next) : Optional.empty();
                    return Optional.of(new Metric(
                            found.get().expression(),
                            found.get().name(),
                            items,
                            entity,
                            found.get().show()));
                }
            }
        }
        Optional<TableName> head = rankings.after(next);
        Optional<Metric> named = namedMeasure(next);
        if (named.isPresent()) {
            return named;
        }
        return head.flatMap(table -> new MainMeasures(draft).of(table).map(column -> {
                    draft.assume("ranked by " + column.name(), .8);
                    return new Metric(
                            new Expression.ColumnUse(Instance.of(table), column),
                            column.name(),
                            List.of(),
                            Optional.empty(),
                            true);
                }))
                .or(() -> head.flatMap(this::moneyOf));
    }

    private Optional<Metric> namedMeasure(int next) {
        for (int i = next + 1; i < draft.size(); i++) {
            if (draft.at(i)
                    .filter(item -> item.open()
                            && (item.measure().isPresent()
                                    || item.is(PhraseKind.AGGREGATE)
                                    || item.is(PhraseKind.COUNT)))
                    .isPresent()) {
                Optional<Metric> found = figure(i, next);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    Optional<Metric> moneyOf(TableName entity) {
        for (Link link : draft.lexicon.money()) {
            MeasureTarget target = (MeasureTarget) link.target();
            if (draft.schema.distance(target.home(), entity) < 9 && !draft.schema.multiplies(target.home(), entity)) {
                draft.assume("ranked by " + target.name(), .75);
                return Optional.of(new Metric(
                        new Aggregate(Function.SUM, false, target.expression(), List.of()),
                        "total_" + target.name(),
                        List.of(),
                        Optional.of(entity),
                        true));
            }
        }
        return Optional.empty();
    }

    /** A figure at this place; a plain number of the ranked thing itself is not summed. */
    private Optional<Metric> figure(int at, int entityAt) {
        Optional<Item> item = draft.at(at).filter(Item::open);
        Optional<Item> entity = draft.at(entityAt).filter(Item::name);
        if (item.isPresent() && item.get().column(ColumnKind.NUMBER, ColumnKind.DATE, ColumnKind.YEAR)) {
            boolean own = entity.isPresent()
                    && entity.get().table().isPresent()
                    && entity.get().home().equals(item.get().home());
            if (own || !item.get().column(ColumnKind.NUMBER)) {
                return Optional.of(new Metric(
                        FigureReader.use(item.get().column().get()),
                        item.get().column().get().column().name(),
                        List.of(item.get()),
                        Optional.empty(),
                        true));
            }
        }
        if (item.isPresent() && item.get().value().isPresent()) {
            return Optional.empty();
        }
        boolean figure = item.isPresent()
                && (item.get().is(PhraseKind.COUNT)
                        || item.get().is(PhraseKind.AGGREGATE)
                        || item.get().measure().isPresent()
                        || item.get().column(ColumnKind.NUMBER)
                        || item.get().table().isPresent()
                                && entity.isPresent()
                                && !item.get().home().equals(entity.get().home()));
        return figure
                ? new FigureReader(draft)
                        .at(at)
                        .map(found -> new Metric(
                                found.expression(), found.name(), found.items(), entity.flatMap(Item::home), true))
                : Optional.empty();
    }
}
