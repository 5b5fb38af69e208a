package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.lexicon.Target.MeasureTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the figure by which a superlative ranks. */
final class Rankings {
    private final Draft draft;

    Rankings(Draft draft) {
        this.draft = draft;
    }

    /**
     * A figure to rank by.
     *
     * @param entity the thing that is ranked, when the figure is an aggregate over others
     * @param show true when the question asks for the figure by name
     */
    record Metric(Expression expression, String name, List<Item> items, Optional<TableName> entity, boolean show) {
        Metric {
            items = List.copyOf(items);
        }

        void use() {
            items.forEach(Item::use);
        }
    }

    Optional<Metric> metric(Item phrase, int at, int next) {
        if (phrase.is(PhraseKind.MOST)) {
            return most(at, next);
        }
        if (phrase.is(PhraseKind.POPULAR)) {
            return popular(at);
        }
        if (phrase.is(PhraseKind.TOP)) {
            return top(next);
        }
        return superlative(phrase, at, next);
    }

    private Optional<Metric> most(int at, int next) {
        int from = next;
        while (draft.is(from, PhraseKind.DISTINCT)) {
            from++;
        }
        Optional<Item> item = draft.at(from).filter(found -> found.open() && !found.led("for", "by", "in", "from", "at", "to"));
        if (item.isPresent() && (item.get().is(PhraseKind.AGGREGATE) || item.get().is(PhraseKind.COUNT))) {
            return new Figures(draft).at(from).map(this::ranked);
        }
        if (item.isPresent() && item.get().name() && !sameThing(item.get(), at)) {
            Item named = item.get();
            if (named.column(ColumnKind.NUMBER)) {
                return new Figures(draft).bare(from).map(found -> ranked(found));
            }
            return new Figures(draft).applied(Function.SUM, named)
                    .map(expression -> new Metric(expression, Figures.countName(named), List.of(named), entityBut(named), false));
        }
        return popular(at);
    }

    private boolean sameThing(Item item, int at) {
        return head(at).filter(head -> item.table().isPresent() && head.equals(item.home().get())).isPresent();
    }

    private Metric ranked(Figures.Found found) {
        return new Metric(found.expression(), found.name(), found.items(), entityBut(found.items().get(found.items().size() - 1)), false);
    }

    private Optional<TableName> entityBut(Item metric) {
        return draft.items.stream()
                .filter(item -> item.name() && item != metric)
                .findFirst()
                .flatMap(Item::home);
    }

    /** Rows that refer to the thing: those of a table that the question names, else of the largest one. */
    private Optional<Metric> popular(int at) {
        Optional<TableName> head = head(at).or(() -> after(at));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        List<TableName> referring = draft.schema.referring(head.get());
        Optional<Item> named = draft.items.stream()
                .filter(item -> item.open() && item.table().isPresent() && draft.schema.multiplies(head.get(), item.home().get()))
                .findFirst();
        if (named.isPresent()) {
            return Optional.of(new Metric(Figures.rows(named.get().home().get()), Figures.countName(named.get()), List.of(named.get()), head, false));
        }
        Optional<Item> column = draft.items.stream().filter(item -> item.column(ColumnKind.TEXT) && item.home().equals(head)).findFirst();
        if (column.isPresent()) {
            return Optional.of(new Metric(Figures.rows(head.get()), "number_of_" + head.get().table().toLowerCase(java.util.Locale.ROOT), List.of(), Optional.empty(), false));
        }
        return referring.stream()
                .max(Comparator.comparingLong((TableName table) -> draft.entity(table).table().rows()).thenComparing(Comparator.reverseOrder()))
                .map(table -> {
                    draft.assume("ranked by the number of " + table.table(), .85);
                    return new Metric(Figures.rows(table), "number_of_" + table.table().toLowerCase(java.util.Locale.ROOT), List.of(), head, false);
                });
    }

    private Optional<TableName> head(int before) {
        return draft.items.subList(0, before).stream().filter(item -> item.name() && (item.open() || item.table().isPresent())).findFirst().flatMap(Item::home);
    }

    private Optional<TableName> after(int at) {
        return draft.items.subList(at, draft.size()).stream().filter(Item::name).findFirst().flatMap(Item::home);
    }

    /** "top 5 artists by revenue": the figure stands behind "by"; without one the main measure is meant. */
    Optional<Metric> top(int next) {
        for (int i = next; i < draft.size(); i++) {
            boolean by = draft.is(i, PhraseKind.GROUP) || draft.is(i, PhraseKind.ORDER) || draft.at(i).filter(item -> item.led("terms", "based", "regarding", "with", "we", "in")).isPresent();
            int at = draft.is(i, PhraseKind.GROUP) || draft.is(i, PhraseKind.ORDER) ? i + 1 : i;
            if (by) {
                Optional<Metric> found = figure(at, next);
                if (found.isPresent()) {
                    List<Item> items = new ArrayList<>(found.get().items());
                    if (at == i + 1) {
                        items.add(draft.item(i));
                    }
                    return Optional.of(new Metric(found.get().expression(), found.get().name(), items, found.get().entity(), true));
                }
            }
        }
        for (int i = next + 1; i < draft.size(); i++) {
            Item later = draft.item(i);
            if (later.isOpen(PhraseKind.MOST) || later.isOpen(PhraseKind.SUPERLATIVE) || later.isOpen(PhraseKind.POPULAR)) {
                Optional<Metric> found = metric(later, i, i + 1);
                if (found.isPresent()) {
                    List<Item> items = new ArrayList<>(found.get().items());
                    items.add(later);
                    Optional<TableName> entity = found.get().entity().isPresent() ? after(next) : Optional.empty();
                    return Optional.of(new Metric(found.get().expression(), found.get().name(), items, entity, found.get().show()));
                }
            }
        }
        Optional<TableName> head = after(next);
        Optional<Metric> named = namedMeasure(next);
        if (named.isPresent()) {
            return named;
        }
        return head.flatMap(table -> new Figures(draft).mainMeasure(table).map(column -> {
                    draft.assume("ranked by " + column.name(), .8);
                    return new Metric(new Expression.ColumnUse(dev.quipu.agent.offline.query.Instance.of(table), column), column.name(), List.of(), Optional.empty(), true);
                }))
                .or(() -> head.flatMap(this::moneyOf));
    }

    private Optional<Metric> namedMeasure(int next) {
        for (int i = next + 1; i < draft.size(); i++) {
            if (draft.at(i).filter(item -> item.open() && (item.measure().isPresent() || item.is(PhraseKind.AGGREGATE) || item.is(PhraseKind.COUNT))).isPresent()) {
                Optional<Metric> found = figure(i, next);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Metric> moneyOf(TableName entity) {
        for (Link link : draft.lexicon.money()) {
            MeasureTarget target = (MeasureTarget) link.target();
            if (draft.schema.distance(target.home(), entity) < 9 && !draft.schema.multiplies(target.home(), entity)) {
                draft.assume("ranked by " + target.name(), .75);
                return Optional.of(new Metric(new Aggregate(Function.SUM, false, target.expression(), List.of()), "total_" + target.name(), List.of(), Optional.of(entity), true));
            }
        }
        return Optional.empty();
    }

    /** A figure at this place; a plain number of the ranked thing itself is not summed. */
    private Optional<Metric> figure(int at, int entityAt) {
        Optional<Item> item = draft.at(at).filter(Item::open);
        Optional<Item> entity = draft.at(entityAt).filter(Item::name);
        if (item.isPresent() && item.get().column(ColumnKind.NUMBER, ColumnKind.DATE, ColumnKind.YEAR)) {
            boolean own = entity.isPresent() && entity.get().table().isPresent() && entity.get().home().equals(item.get().home());
            if (own || !item.get().column(ColumnKind.NUMBER)) {
                return Optional.of(new Metric(Figures.use(item.get().column().get()), item.get().column().get().column().name(), List.of(item.get()), Optional.empty(), true));
            }
        }
        if (item.isPresent() && item.get().value().isPresent()) {
            return Optional.empty();
        }
        boolean figure = item.isPresent() && (item.get().is(PhraseKind.COUNT) || item.get().is(PhraseKind.AGGREGATE) || item.get().measure().isPresent() || item.get().column(ColumnKind.NUMBER) || item.get().table().isPresent() && entity.isPresent() && !item.get().home().equals(entity.get().home()));
        return figure ? new Figures(draft).at(at).map(found -> new Metric(found.expression(), found.name(), found.items(), entity.flatMap(Item::home), true)) : Optional.empty();
    }

    private Optional<Metric> superlative(Item phrase, int at, int next) {
        Optional<Item> item = draft.at(next).filter(Item::open);
        if (item.isPresent() && (item.get().is(PhraseKind.AGGREGATE) || item.get().is(PhraseKind.COUNT))) {
            return new Figures(draft).at(next).map(this::ranked);
        }
        if (item.isPresent() && item.get().measure().isPresent()) {
            return new Figures(draft).bare(next).map(this::ranked);
        }
        if (item.isPresent() && item.get().column(ColumnKind.NUMBER, ColumnKind.DATE, ColumnKind.YEAR, ColumnKind.TIME)) {
            return Optional.of(new Metric(Figures.use(item.get().column().get()), item.get().column().get().column().name(), List.of(item.get()), Optional.empty(), false));
        }
        String[] argument = phrase.argument().split(":");
        List<String> hints = Arrays.asList(argument.length > 1 ? argument[1].split(",") : new String[0]);
        Optional<TableName> nearest = item.filter(Item::name).flatMap(Item::home);
        Subjects subjects = new Subjects(draft);
        Optional<Subject> subject = nearest.flatMap(table -> subjects.hintedColumn(table, hints)
                        .map(column -> new Subject(new Expression.ColumnUse(dev.quipu.agent.offline.query.Instance.of(table), column), List.of(), null)))
                .or(() -> nearest.isPresent() && item.get().table().isPresent() ? Optional.empty() : subjects.hinted(String.join(",", hints), at));
        if (subject.isPresent()) {
            Expression.ColumnUse use = (Expression.ColumnUse) subject.get().expression();
            draft.assumptions.add("'" + phrase.place().text() + "' is read as " + use.column().name());
            return Optional.of(new Metric(use, use.column().name(), List.of(), Optional.empty(), false));
        }
        return Optional.empty();
    }
}
