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

    /** "top 5 products by revenue": the figure stands behind "by"; without one the main measure is meant. */
    Optional<Metric> metric(int next) {
        return behindMarker(next)
                .or(() -> laterSuperlative(next))
                .or(() -> namedMeasure(next))
                .or(() -> mainMeasure(next));
    }

    private Optional<Metric> behindMarker(int next) {
        for (int i = next; i < draft.size(); i++) {
            boolean marker = draft.is(i, PhraseKind.GROUP) || draft.is(i, PhraseKind.ORDER);
            boolean led = draft.at(i)
                    .filter(item -> item.led("terms", "based", "regarding", "with", "we", "in"))
                    .isPresent();
            Optional<Metric> found = marker || led ? figure(marker ? i + 1 : i, next) : Optional.empty();
            if (found.isPresent()) {
                Metric metric = found.get();
                List<Item> items = marker ? joined(metric.items(), draft.item(i)) : metric.items();
                return Optional.of(new Metric(metric.expression(), metric.name(), items, metric.entity(), true));
            }
        }
        return Optional.empty();
    }

    /** "top suppliers, who earned the most": the superlative behind the thing says by what it is ranked. */
    private Optional<Metric> laterSuperlative(int next) {
        for (int i = next + 1; i < draft.size(); i++) {
            Item later = draft.item(i);
            boolean superlative = later.isOpen(PhraseKind.MOST)
                    || later.isOpen(PhraseKind.SUPERLATIVE)
                    || later.isOpen(PhraseKind.POPULAR);
            Optional<Metric> found = superlative ? rankings.metric(later, i, i + 1) : Optional.empty();
            if (found.isPresent()) {
                Metric metric = found.get();
                Optional<TableName> entity = metric.entity().isPresent() ? rankings.after(next) : Optional.empty();
                return Optional.of(new Metric(
                        metric.expression(), metric.name(), joined(metric.items(), later), entity, metric.show()));
            }
        }
        return Optional.empty();
    }

    private static List<Item> joined(List<Item> items, Item more) {
        List<Item> all = new ArrayList<>(items);
        all.add(more);
        return all;
    }

    private Optional<Metric> mainMeasure(int next) {
        Optional<TableName> head = rankings.after(next);
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
